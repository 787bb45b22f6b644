package org.canopy.modules.content.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The version in force on the day of the list, if a source says that one is. */
    public Optional<VersionLine> inForce() {
        return versions.stream()
                .filter(version -> version.state() == NormState.IN_FORCE)
                .findFirst();
    }

    /** The version in force on the day of the list, else the newest. */
    public VersionLine current() {
        return inForce().orElse(versions.get(0));
    }

    /** What a search on {@code day}, the day of the list, may find: a text that nobody had adopted yet is none. */
    Optional<VersionLine> countedOn(LocalDate day) {
        Stream<VersionLine> adopted = versions.stream()
                .filter(version -> version.adopted().filter(day::isBefore).isEmpty());
        return inForce().or(adopted::findFirst);
    }
}
