package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.modules.content.statute.VersionLine;

/** All versions of a law that are here, the newest first, with their state of today. */
public record VersionsModel(String id, String title, boolean invented, List<VersionLine> versions) {}
