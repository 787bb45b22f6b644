package org.canopy.modules.records.sound;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a child was born, as far as it is known. It does not print itself.
 *
 * @param day empty where only the year is known, and that about
 */
public record Born(int year, Optional<LocalDate> day) {
    public static Born on(LocalDate day) {
        return new Born(day.getYear(), Optional.of(day));
    }

    /** The years beside it are looked for, too. */
    public static Born about(int year) {
        return new Born(year, Optional.empty());
    }

    @Override
    public String toString() {
        return "Born";
    }
}
