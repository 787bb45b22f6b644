package org.canopy.platform.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something counts, both days included.
 *
 * @throws IllegalArgumentException if it ends before it begins
 */
public record Term(LocalDate since, Optional<LocalDate> until) {
    public Term {
        if (until.isPresent() && until.get().isBefore(since)) {
            throw new IllegalArgumentException("a term does not end before it begins");
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(since) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
