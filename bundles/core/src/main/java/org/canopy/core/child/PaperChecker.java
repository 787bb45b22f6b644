package org.canopy.core.child;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Categories that no fact of a family shows: children of families with 最低生活保障, by papers alone; and those in other
 * difficulty, whose definition no source confirms, so that a person judges.
 */
public final class PaperChecker {
    private PaperChecker() {}

    /** A severely disabled or ill child of such a family. */
    public static CategoryProposal severelyDisabledOrIll(Optional<LocalDate> birth, Set<Paper> papers, LocalDate day) {
        return byPapers(
                ChildCategory.MLS_SEVERE_DISABLED_OR_ILL,
                birth,
                EnumSet.of(Paper.MINIMUM_LIVING, Paper.CHILD_DISABILITY_OR_ILLNESS),
                papers,
                day);
    }

    /** Any other child of such a family. */
    public static CategoryProposal otherMinimumLiving(Optional<LocalDate> birth, Set<Paper> papers, LocalDate day) {
        return byPapers(ChildCategory.MLS_OTHER, birth, EnumSet.of(Paper.MINIMUM_LIVING), papers, day);
    }

    /** Always a question. */
    public static CategoryProposal otherInDifficulty(Optional<LocalDate> birth, LocalDate day) {
        return CategoryProposal.of(
                ChildCategory.OTHER_IN_DIFFICULTY,
                day,
                List.of(
                        ChildAge.under(ChildAge.MINOR, birth, day, Sources.MINOR),
                        Finding.of(Finding.Side.QUESTION, Reason.DEFINITION, Sources.IN_DIFFICULTY)),
                Set.of());
    }

    private static CategoryProposal byPapers(
            ChildCategory category, Optional<LocalDate> birth, Set<Paper> needed, Set<Paper> papers, LocalDate day) {
        Set<Paper> missing = EnumSet.copyOf(needed);
        missing.removeAll(papers);
        Finding.Side side = missing.isEmpty() ? Finding.Side.FOR : Finding.Side.MISSING;
        return CategoryProposal.of(
                category,
                day,
                List.of(
                        ChildAge.under(ChildAge.MINOR, birth, day, Sources.MINOR),
                        Finding.of(side, Reason.PAPER, Sources.MINIMUM_LIVING)),
                missing);
    }
}
