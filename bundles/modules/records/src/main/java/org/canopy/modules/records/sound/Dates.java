package org.canopy.modules.records.sound;

import java.time.LocalDate;
import java.util.Optional;

/** How two days of birth differ when a clerk meant the same one. */
final class Dates {
    private static final int MONTHS = 12;

    private Dates() {}

    /** The day with month and day in each other's place, where there is such a day. */
    static Optional<LocalDate> swapped(LocalDate day) {
        return day.getDayOfMonth() <= MONTHS
                ? Optional.of(
                        LocalDate.of(day.getYear(), day.getDayOfMonth(), 1).plusDays(day.getMonthValue() - 1L))
                : Optional.empty();
    }

    /** Whether one digit differs, or two that stand side by side have changed places. */
    static boolean slip(LocalDate a, LocalDate b) {
        return Slips.one(digits(a), digits(b));
    }

    /** Whether only the year differs, by one: ages are counted in two ways. */
    static boolean yearBeside(LocalDate a, LocalDate b) {
        return a.plusYears(1).equals(b) || b.plusYears(1).equals(a);
    }

    private static String digits(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
