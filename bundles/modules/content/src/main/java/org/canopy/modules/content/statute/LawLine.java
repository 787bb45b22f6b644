package org.canopy.modules.content.statute;

import java.util.List;
import java.util.Optional;
import org.canopy.core.norm.NormState;

/**
 * A law as lists show it.
 *
 * @param id permanent, as it stands in addresses
 * @param invented whether it is made up for demonstration, and must be marked 虚构
 * @param versions the newest first, undated ones last; never empty
 */
public record LawLine(String id, String title, boolean invented, List<VersionLine> versions) {
    /** The version that is in force instead of this one; empty where it is the one, or none is known to be. */
    public Optional<VersionLine> inForceInsteadOf(VersionLine version) {
        return versions.stream()
                .filter(other -> other.state() == NormState.IN_FORCE)
                .findFirst()
                .filter(other -> !other.id().equals(version.id()));
    }

    /** The version in force on the county's day, else the newest. */
    public VersionLine current() {
        return versions.stream()
                .filter(version -> version.state() == NormState.IN_FORCE)
                .findFirst()
                .orElse(versions.get(0));
    }
}
