package org.canopy.modules.content.statute;

import java.util.List;
import org.canopy.core.norm.NormState;

/**
 * A law as lists show it.
 *
 * @param id permanent, as it stands in addresses
 * @param invented whether it is made up for demonstration, and must be marked 虚构
 * @param versions the newest first, undated ones last; never empty
 */
public record LawLine(String id, String title, boolean invented, List<VersionLine> versions) {
    /** A title as it is spoken: without 中华人民共和国, blanks or 《》. */
    public static String spoken(String title) {
        return LawIds.spoken(title);
    }

    /** The version in force on the county's day, else the newest. */
    public VersionLine current() {
        return versions.stream()
                .filter(version -> version.state() == NormState.IN_FORCE)
                .findFirst()
                .orElse(versions.get(0));
    }
}
