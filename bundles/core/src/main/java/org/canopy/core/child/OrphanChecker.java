package org.canopy.core.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 孤儿: under 18, and both parents dead or not to be found. Whether one who is declared missing is lost is a question. */
public final class OrphanChecker {
    private OrphanChecker() {}

    /** As {@link AbChecker#check}. */
    public static CategoryProposal check(
            Optional<LocalDate> birth, Map<Parent, List<Situation>> parents, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        findings.add(ChildAge.under(ChildAge.MINOR, birth, day, Sources.ORPHAN));
        Set<Paper> missing = EnumSet.noneOf(Paper.class);
        for (Parent parent : Parent.values()) {
            List<Situation> now = parents.getOrDefault(parent, List.of()).stream()
                    .filter(situation -> situation.covers(day))
                    .toList();
            Optional<Situation> lost = now.stream()
                    .filter(situation ->
                            situation.status() == ParentStatus.DEAD || situation.status() == ParentStatus.NOT_FOUND)
                    .findFirst();
            lost.ifPresent(situation -> missing(situation).ifPresent(missing::add));
            findings.add(lost.map(situation -> found(Finding.Side.FOR, Reason.BOTH_LOST, parent))
                    .orElseGet(() -> notLost(parent, now)));
        }
        return CategoryProposal.of(ChildCategory.ORPHAN, day, findings, missing);
    }

    private static Finding notLost(Parent parent, List<Situation> now) {
        if (now.isEmpty()) {
            return found(Finding.Side.MISSING, Reason.STATUS_UNKNOWN, parent);
        }
        return now.stream()
                .filter(situation -> situation.status() == ParentStatus.MISSING)
                .map(situation -> found(Finding.Side.QUESTION, Reason.MISSING_AS_LOST, parent))
                .findFirst()
                .orElseGet(() -> Finding.of(
                        Finding.Side.AGAINST, Reason.STATUS, parent, now.get(0).status()));
    }

    private static Finding found(Finding.Side side, Reason reason, Parent parent) {
        return Finding.of(side, reason, parent, Sources.ORPHAN);
    }

    private static Optional<Paper> missing(Situation situation) {
        return situation.status() == ParentStatus.NOT_FOUND
                ? Optional.of(Paper.SEARCH_FOR_PARENTS)
                        .filter(paper -> !situation.papers().contains(paper))
                : AbChecker.missing(situation);
    }
}
