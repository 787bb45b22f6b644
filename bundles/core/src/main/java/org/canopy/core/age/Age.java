package org.canopy.core.age;

import java.time.LocalDate;
import java.time.Period;

/**
 * Completed years (周岁) on a day. The birthday itself counts as the new year of age; someone born on 29 February has it
 * on 1 March of other years. Where a branch of law counts from the day after, the people who apply it decide.
 *
 * @throws IllegalArgumentException if {@code years} is not 0 to 150
 */
public record Age(int years) implements Comparable<Age> {
    public Age {
        if (years < 0 || years > 150) {
            throw new IllegalArgumentException("not an age in years");
        }
    }

    /**
     * @throws IllegalArgumentException if {@code day} lies before {@code birth}, or more than 150 years after; the message
     *     names neither
     */
    public static Age at(LocalDate birth, LocalDate day) {
        if (day.isBefore(birth)) {
            throw new IllegalArgumentException("not born yet on that day");
        }
        return new Age(Period.between(birth, day).getYears());
    }

    /** 不满. */
    public boolean isUnder(int limit) {
        return years < limit;
    }

    @Override
    public int compareTo(Age other) {
        return Integer.compare(years, other.years);
    }
}
