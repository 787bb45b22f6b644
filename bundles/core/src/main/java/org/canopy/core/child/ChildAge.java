package org.canopy.core.child;

import java.time.LocalDate;
import java.util.Optional;
import org.canopy.core.age.Age;
import org.canopy.core.norm.Source;

/** The age limit of a category, on the day that is asked about. */
final class ChildAge {
    static final int MINOR = 18;
    static final int LEFT_BEHIND_OR_MIGRANT = 16;
    private static final int LONGEST_LIFE = 150;

    private ChildAge() {}

    static Finding under(int limit, Optional<LocalDate> birth, LocalDate day, Source source) {
        if (birth.isEmpty()) {
            return Finding.of(Finding.Side.MISSING, Reason.BIRTH_UNKNOWN, source);
        }
        LocalDate born = birth.get();
        if (born.isAfter(day)) {
            return Finding.of(Finding.Side.AGAINST, Reason.NOT_BORN_YET, source);
        }
        boolean young =
                born.plusYears(LONGEST_LIFE).isAfter(day) && Age.at(born, day).isUnder(limit);
        return Finding.of(young ? Finding.Side.FOR : Finding.Side.AGAINST, Reason.AGE, source);
    }
}
