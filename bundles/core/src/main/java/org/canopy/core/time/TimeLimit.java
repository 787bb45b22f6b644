package org.canopy.core.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;

/** The shapes that time limits of statutes have. Holidays are nobody's here: they change every year by notice. */
public sealed interface TimeLimit {
    /** 立即: no time is allowed. */
    record Immediately() implements TimeLimit {}

    /** Before something begins. */
    record Beforehand() implements TimeLimit {}

    /**
     * @throws IllegalArgumentException if {@code hours} is not positive
     */
    record WithinHours(int hours) implements TimeLimit {
        public WithinHours {
            requirePositive(hours);
        }
    }

    /**
     * Calendar days or months; the day of the event is not counted.
     *
     * @param extension how much longer it may be made
     * @throws IllegalArgumentException if {@code period} is not positive or {@code extension} negative
     */
    record Within(Period period, Period extension) implements TimeLimit {
        public Within {
            requirePositive(period);
            if (extension.isNegative()) {
                throw new IllegalArgumentException("not an extension: " + extension);
            }
        }

        /** Without extension; a month later where that day is missing ends on the month's last day. */
        public LocalDate lastDay(LocalDate event) {
            return event.plus(period);
        }
    }

    /**
     * @param extension working days by which it may be made longer, or 0
     * @throws IllegalArgumentException if {@code days} is not positive or {@code extension} negative
     */
    record WithinWorkingDays(int days, int extension) implements TimeLimit {
        public WithinWorkingDays {
            requirePositive(days);
            requirePositive(extension + 1);
        }
    }

    /** Lasts no longer. */
    record AtMost(Period period) implements TimeLimit {
        public AtMost {
            requirePositive(period);
        }
    }

    /** To be kept no shorter. */
    record AtLeast(Period period) implements TimeLimit {
        public AtLeast {
            requirePositive(period);
        }
    }

    /** At least once in every such stretch. */
    record Every(Period period) implements TimeLimit {
        public Every {
            requirePositive(period);
        }
    }

    /** Once a year, that day included. */
    record YearlyBy(MonthDay day) implements TimeLimit {}

    /** Every day from {@code from} to {@code to}, over midnight where {@code to} is earlier. */
    record DailyBetween(LocalTime from, LocalTime to) implements TimeLimit {
        public boolean covers(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean notOver = time.isBefore(to);
            return from.isBefore(to) ? begun && notOver : begun || notOver;
        }
    }

    /** The last day for an event on {@code event}, where the limit is counted in calendar days or months. */
    default Optional<LocalDate> lastDayAfter(LocalDate event) {
        return this instanceof Within within ? Optional.of(within.lastDay(event)) : Optional.empty();
    }

    private static void requirePositive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("not a time limit: " + number);
        }
    }

    private static void requirePositive(Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("not a time limit: " + period);
        }
    }
}
