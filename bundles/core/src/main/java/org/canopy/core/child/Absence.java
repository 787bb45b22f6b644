package org.canopy.core.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a parent works away from home.
 *
 * @param acrossCounty whether in another county
 * @param since the first day away; empty where it is not known or nobody is away
 * @param ableToCare of one at home
 */
public record Absence(Answer away, Answer acrossCounty, Optional<LocalDate> since, Answer ableToCare) {
    /** Nobody has said anything. */
    public static Absence notSaid() {
        return new Absence(Answer.NOT_SAID, Answer.NOT_SAID, Optional.empty(), Answer.NOT_SAID);
    }

    public static Absence awaySince(LocalDate since) {
        return new Absence(Answer.YES, Answer.YES, Optional.of(since), Answer.NOT_SAID);
    }

    public static Absence atHome(Answer ableToCare) {
        return new Absence(Answer.NO, Answer.NO, Optional.empty(), ableToCare);
    }

    boolean isAtHome(LocalDate day) {
        return away == Answer.NO || since.filter(day::isBefore).isPresent();
    }

    @Override
    public String toString() {
        return "Absence";
    }
}
