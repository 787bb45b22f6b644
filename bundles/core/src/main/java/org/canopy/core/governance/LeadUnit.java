package org.canopy.core.governance;

import java.time.LocalDate;
import java.util.Optional;
import org.canopy.core.norm.Source;

/**
 * Who leads a body during a time, and who says so.
 *
 * @param to first day on which it leads no more; empty while it leads
 * @throws IllegalArgumentException if {@code unit} is blank or the time is empty
 */
public record LeadUnit(String unit, LocalDate from, Optional<LocalDate> to, Source source) {
    public LeadUnit {
        if (unit.isBlank() || to.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new IllegalArgumentException("a lead without a unit or without a day: " + unit);
        }
    }

    public boolean leadsAt(LocalDate day) {
        return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
    }

    boolean overlaps(LeadUnit other) {
        return leadsAt(other.from) || other.leadsAt(from);
    }
}
