package org.canopy.modules.content.statute;

import java.util.List;

/**
 * A law as lists show it.
 *
 * @param id permanent, as it stands in addresses
 * @param invented whether it is made up for demonstration, and must be marked 虚构
 * @param versions the newest first, undated ones last; never empty
 */
public record LawLine(String id, String title, boolean invented, List<VersionLine> versions) {}
