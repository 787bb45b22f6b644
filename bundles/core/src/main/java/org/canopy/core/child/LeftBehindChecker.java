package org.canopy.core.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 农村留守儿童: under 16, registered in the country, both parents away for work, or one away and the other unable to care, so
 * that the child cannot live with them. "Away" is usually six months, in another county: less is a question, no answer.
 */
public final class LeftBehindChecker {
    private LeftBehindChecker() {}

    /**
     * @param rural whether the registration is
     * @param livesWithParents in the normal way
     */
    public static CategoryProposal check(
            Optional<LocalDate> birth,
            Map<Parent, Absence> parents,
            Answer rural,
            Answer livesWithParents,
            LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        findings.add(ChildAge.under(ChildAge.LEFT_BEHIND_OR_MIGRANT, birth, day, Sources.LEFT_BEHIND));
        findings.add(of(rural.side(), rural == Answer.NO ? Reason.TOWN_REGISTRATION : Reason.RURAL_REGISTRATION));
        findings.add(of(apart(livesWithParents).side(), reason(livesWithParents)));
        boolean bothHome = true;
        for (Parent parent : Parent.values()) {
            Absence absence = parents.getOrDefault(parent, Absence.notSaid());
            bothHome &= absence.isAtHome(day);
            findings.add(of(parent, absence, day));
        }
        if (bothHome) {
            findings.add(of(Finding.Side.AGAINST, Reason.BOTH_AT_HOME));
        }
        return CategoryProposal.of(ChildCategory.RURAL_LEFT_BEHIND, day, findings, Set.of());
    }

    private static Answer apart(Answer together) {
        return switch (together) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case NOT_SAID -> Answer.NOT_SAID;
        };
    }

    private static Reason reason(Answer together) {
        return together == Answer.YES ? Reason.LIVES_WITH_PARENTS : Reason.LIVES_WITHOUT_PARENTS;
    }

    private static Finding of(Parent parent, Absence absence, LocalDate day) {
        if (absence.isAtHome(day)) {
            return switch (absence.ableToCare()) {
                case YES -> found(Finding.Side.AGAINST, Reason.WITH_CAPACITY, parent);
                case NO -> found(Finding.Side.FOR, Reason.WITHOUT_CAPACITY, parent);
                case NOT_SAID -> found(Finding.Side.MISSING, Reason.CAPACITY_UNKNOWN, parent);
            };
        }
        if (absence.away() == Answer.NOT_SAID || absence.since().isEmpty()) {
            return found(Finding.Side.MISSING, Reason.AWAY_UNKNOWN, parent);
        }
        boolean usual = absence.acrossCounty() == Answer.YES
                && absence.since()
                        .filter(first -> Threshold.sixMonths(first, day))
                        .isPresent();
        return usual
                ? found(Finding.Side.FOR, Reason.AWAY, parent)
                : new Finding(
                        Finding.Side.QUESTION,
                        Reason.THRESHOLD,
                        Optional.of(parent),
                        Optional.empty(),
                        Optional.of(Threshold.AWAY_SIX_MONTHS),
                        Threshold.AWAY_SIX_MONTHS.source());
    }

    private static Finding found(Finding.Side side, Reason reason, Parent parent) {
        return Finding.of(side, reason, parent, Sources.LEFT_BEHIND);
    }

    private static Finding of(Finding.Side side, Reason reason) {
        return Finding.of(side, reason, Sources.LEFT_BEHIND);
    }
}
