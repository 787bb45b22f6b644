package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.modules.content.statute.VersionLine;

/**
 * The versions of a law with their states today.
 *
 * @param on a day on which none of them is known to have been in force; empty when nobody asked for one
 */
public record VersionsModel(String id, String title, boolean invented, List<VersionLine> versions, String on) {}
