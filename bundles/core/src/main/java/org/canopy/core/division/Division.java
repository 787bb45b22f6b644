package org.canopy.core.division;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A place during one stretch of its life. A new name is a new stretch of the same code; a merger ends the stretch and
 * names who goes on. Codes change by decision of the province (行政区划管理条例 9, 18).
 *
 * @param validFrom first day
 * @param validTo first day on which it is no more; empty while it lasts
 * @param successors places that take over on {@code validTo}; empty for a renaming or a dissolution
 * @throws IllegalArgumentException if the name is blank, the stretch is empty, or a lasting place has successors
 */
public record Division(
        PlaceCode code, String name, LocalDate validFrom, Optional<LocalDate> validTo, Set<PlaceCode> successors) {
    public Division {
        successors = Set.copyOf(successors);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a place without a name: " + code);
        }
        if (validTo.isPresent() && !validTo.get().isAfter(validFrom)) {
            throw new IllegalArgumentException("ends before it begins: " + code);
        }
        if (validTo.isEmpty() && !successors.isEmpty()) {
            throw new IllegalArgumentException("has successors but does not end: " + code);
        }
    }

    /** A place that lasts. */
    public static Division since(LocalDate validFrom, PlaceCode code, String name) {
        return new Division(code, name, validFrom, Optional.empty(), Set.of());
    }

    /** The same place, ended on {@code day} (the first day without it) in favour of {@code successors}. */
    public Division endedOn(LocalDate day, PlaceCode... successors) {
        return new Division(code, name, validFrom, Optional.of(day), Set.of(successors));
    }

    public DivisionLevel level() {
        return code.level();
    }

    public boolean isValidAt(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }

    boolean overlaps(Division other) {
        return isValidAt(other.validFrom) || other.isValidAt(validFrom);
    }
}
