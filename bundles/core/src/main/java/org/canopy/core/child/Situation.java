package org.canopy.core.child;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of a parent's situation.
 *
 * @param since the first day; of one who is out of contact, the day of the last contact
 * @param until the last day, also one that lies ahead; empty where it is not known or does not end
 * @param said of thresholds that no date shows, whether they are met; absent where nobody has said
 * @param papers which are at hand
 * @throws IllegalArgumentException if it ends before it begins
 */
public record Situation(
        ParentStatus status,
        LocalDate since,
        Optional<LocalDate> until,
        Map<Threshold, Boolean> said,
        Set<Paper> papers) {
    public Situation {
        said = Map.copyOf(said);
        papers = Set.copyOf(papers);
        if (until.filter(end -> end.isBefore(since)).isPresent()) {
            throw new IllegalArgumentException("a situation that ends before it begins");
        }
    }

    /** Without an end, without anything said or proven. */
    public static Situation since(ParentStatus status, LocalDate since) {
        return new Situation(status, since, Optional.empty(), Map.of(), Set.of());
    }

    public Situation until(LocalDate last) {
        return new Situation(status, since, Optional.of(last), said, papers);
    }

    public Situation saying(Map<Threshold, Boolean> answers) {
        return new Situation(status, since, until, answers, papers);
    }

    public Situation with(Paper... atHand) {
        return new Situation(status, since, until, said, Set.of(atHand));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && until.map(end -> !day.isAfter(end)).orElse(true);
    }

    /** That it is one: whose, and since when, is nobody's business in a log. */
    @Override
    public String toString() {
        return "Situation";
    }
}
