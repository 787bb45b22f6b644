package org.canopy.core.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where one situation of a parent stands on a day under the A/B rule.
 *
 * @param group A or B where all its thresholds are met
 */
record ParentStanding(Optional<Situation> situation, ParentStatus.Group group, List<Finding> findings) {
    /** What settles most counts: B, then A, then what is open, then what falls short. */
    static ParentStanding best(Parent parent, List<Situation> all, LocalDate day) {
        return all.stream()
                .filter(each -> each.covers(day))
                .map(each -> of(parent, each, day))
                .min(Comparator.comparingInt(ParentStanding::rank))
                .orElseGet(() -> new ParentStanding(
                        Optional.empty(),
                        ParentStatus.Group.NONE,
                        List.of(Finding.of(Finding.Side.MISSING, Reason.STATUS_UNKNOWN, parent, Sources.DE_FACTO))));
    }

    private int rank() {
        if (group == ParentStatus.Group.NONE) {
            return findings.stream().anyMatch(finding -> finding.side() == Finding.Side.AGAINST) ? 3 : 2;
        }
        return group == ParentStatus.Group.B ? 0 : 1;
    }

    private static ParentStanding of(Parent parent, Situation said, LocalDate day) {
        ParentStatus status = said.status();
        if (status.group() == ParentStatus.Group.NONE) {
            return new ParentStanding(
                    Optional.of(said),
                    ParentStatus.Group.NONE,
                    List.of(Finding.of(Finding.Side.AGAINST, Reason.STATUS, parent, status)));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(Finding.Side.FOR, Reason.STATUS, parent, status));
        for (Threshold threshold : status.thresholds()) {
            if (threshold != Threshold.LISTED_SINCE_2020 || inDoubt(status, day)) {
                findings.add(Finding.of(side(threshold, said, day), parent, status, threshold));
            }
        }
        boolean met = findings.stream().allMatch(finding -> finding.side() == Finding.Side.FOR);
        return new ParentStanding(Optional.of(said), met ? status.group() : ParentStatus.Group.NONE, findings);
    }

    private static boolean inDoubt(ParentStatus status, LocalDate day) {
        return status.listedBeyondDoubt().filter(day::isBefore).isPresent();
    }

    private static Finding.Side side(Threshold threshold, Situation said, LocalDate day) {
        if (threshold.isSaid()) {
            Optional<Boolean> answer = Optional.ofNullable(said.said().get(threshold));
            return answer.map(yes -> yes ? Finding.Side.FOR : Finding.Side.AGAINST)
                    .orElse(threshold.isQuestion() ? Finding.Side.QUESTION : Finding.Side.MISSING);
        }
        Optional<LocalDate> end = threshold.needsEnd() ? said.until() : Optional.of(day);
        return end.map(last -> Threshold.sixMonths(said.since(), last) ? Finding.Side.FOR : Finding.Side.AGAINST)
                .orElse(Finding.Side.MISSING);
    }
}
