package org.canopy.core.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canopy.core.division.DivisionCode;

/** 流动儿童: under 16, with a parent or guardian in another county than that of registration for six months or more. */
public final class MigrantChecker {
    private MigrantChecker() {}

    /**
     * @param registered the place of registration
     * @param lives where the child lives on {@code day}
     * @param since the first day there
     * @param withFamily whether with a parent or guardian
     */
    public static CategoryProposal check(
            Optional<LocalDate> birth,
            Optional<DivisionCode> registered,
            Optional<DivisionCode> lives,
            Optional<LocalDate> since,
            Answer withFamily,
            LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        findings.add(ChildAge.under(ChildAge.LEFT_BEHIND_OR_MIGRANT, birth, day, Sources.MIGRANT));
        findings.add(of(withFamily.side(), withFamily == Answer.NO ? Reason.WITHOUT_FAMILY : Reason.WITH_FAMILY));
        if (registered.isEmpty() || lives.isEmpty() || since.isEmpty()) {
            findings.add(of(Finding.Side.MISSING, Reason.RESIDENCE_UNKNOWN));
        }
        registered.ifPresent(home -> lives.ifPresent(place -> findings.add(
                home.county().equals(place.county())
                        ? of(Finding.Side.AGAINST, Reason.SAME_COUNTY)
                        : of(Finding.Side.FOR, Reason.ANOTHER_COUNTY))));
        since.ifPresent(first -> findings.add(stay(first, day)));
        return CategoryProposal.of(ChildCategory.MIGRANT, day, findings, Set.of());
    }

    private static Finding stay(LocalDate first, LocalDate day) {
        return new Finding(
                Threshold.sixMonths(first, day) ? Finding.Side.FOR : Finding.Side.AGAINST,
                Reason.THRESHOLD,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Threshold.ACROSS_COUNTY_SIX_MONTHS),
                Threshold.ACROSS_COUNTY_SIX_MONTHS.source());
    }

    private static Finding of(Finding.Side side, Reason reason) {
        return Finding.of(side, reason, Sources.MIGRANT);
    }
}
