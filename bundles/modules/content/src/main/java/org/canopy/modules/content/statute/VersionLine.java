package org.canopy.modules.content.statute;

import java.time.LocalDate;
import java.util.Optional;
import org.canopy.core.norm.NormState;

/**
 * A version as lists show it.
 *
 * @param id {@code 2024-04-26}, or {@code undated}
 * @param state on the county's day
 * @param from first day in force, if a source says so
 * @param to first day no longer in force
 * @param source what says so; empty where nothing was found
 */
public record VersionLine(String id, NormState state, Optional<LocalDate> from, Optional<LocalDate> to, String source) {
    /** Id of a version that neither its file's name nor its head dates. */
    public static final String UNDATED = "undated";

    /** Day of the decision that made this text, as its file says. */
    public Optional<LocalDate> adopted() {
        return id.equals(UNDATED) ? Optional.empty() : Optional.of(LocalDate.parse(id));
    }
}
