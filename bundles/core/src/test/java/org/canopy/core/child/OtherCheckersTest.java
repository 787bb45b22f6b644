package org.canopy.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.core.child.CategoryProposal.Outlook;
import org.canopy.core.child.Finding.Side;
import org.canopy.core.division.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherCheckersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(2016, 5, 1));
    private static final Absence AWAY = Absence.awaySince(DAY.minusYears(1));

    private static Outlook leftBehind(Absence father, Absence mother) {
        return LeftBehindChecker.check(
                        BORN, Map.of(Parent.FATHER, father, Parent.MOTHER, mother), Answer.YES, Answer.NO, DAY)
                .outlook();
    }

    @ParameterizedTest
    @CsvSource({
        "DEAD, NOT_FOUND, MAY_BE_PROPOSED",
        "NOT_FOUND, NOT_FOUND, MAY_BE_PROPOSED",
        "DEAD, MISSING, FACTS_MISSING",
        "DEAD, ABLE, NOT_ON_THESE_FACTS",
        "DEAD, SERVING_SENTENCE, NOT_ON_THESE_FACTS"
    })
    void anOrphanHasLostBoth(ParentStatus father, ParentStatus mother, Outlook outlook) {
        Map<Parent, List<Situation>> parents = Map.of(
                Parent.FATHER,
                List.of(Situation.since(father, DAY)),
                Parent.MOTHER,
                List.of(Situation.since(mother, DAY)));
        assertEquals(outlook, OrphanChecker.check(BORN, parents, DAY).outlook());
        assertEquals(
                Outlook.FACTS_MISSING, OrphanChecker.check(BORN, Map.of(), DAY).outlook());
    }

    @Test
    void foundlingsNeedThePaperOfTheSearch() {
        Map<Parent, List<Situation>> parents = Map.of(
                Parent.FATHER, List.of(Situation.since(ParentStatus.NOT_FOUND, DAY)),
                Parent.MOTHER, List.of(Situation.since(ParentStatus.NOT_FOUND, DAY)));
        assertEquals(
                Set.of(Paper.SEARCH_FOR_PARENTS),
                OrphanChecker.check(BORN, parents, DAY).missingPapers());
    }

    @Test
    void leftBehindMeansBothAwayOrTheOtherUnable() {
        assertEquals(Outlook.MAY_BE_PROPOSED, leftBehind(AWAY, AWAY));
        assertEquals(Outlook.MAY_BE_PROPOSED, leftBehind(AWAY, Absence.atHome(Answer.NO)));
        assertEquals(Outlook.NOT_ON_THESE_FACTS, leftBehind(AWAY, Absence.atHome(Answer.YES)));
        assertEquals(Outlook.NOT_ON_THESE_FACTS, leftBehind(Absence.atHome(Answer.NO), Absence.atHome(Answer.NO)));
        assertEquals(Outlook.FACTS_MISSING, leftBehind(AWAY, Absence.atHome(Answer.NOT_SAID)));
        assertEquals(Outlook.FACTS_MISSING, leftBehind(AWAY, Absence.notSaid()));
        assertEquals(
                Outlook.NOT_ON_THESE_FACTS,
                leftBehind(AWAY, new Absence(Answer.YES, Answer.YES, Optional.of(DAY.plusDays(1)), Answer.YES)),
                "leaves tomorrow");
    }

    /** The source says "usually". */
    @Test
    void aShorterAbsenceIsAQuestion() {
        CategoryProposal proposal = LeftBehindChecker.check(
                BORN,
                Map.of(Parent.FATHER, Absence.awaySince(DAY.minusMonths(5)), Parent.MOTHER, AWAY),
                Answer.YES,
                Answer.NO,
                DAY);
        assertEquals(Outlook.FACTS_MISSING, proposal.outlook());
        assertEquals(
                Optional.of(Threshold.AWAY_SIX_MONTHS),
                proposal.findings(Side.QUESTION).get(0).threshold());
    }

    @Test
    void leftBehindIsUnderSixteenRuralAndApart() {
        Map<Parent, Absence> away = Map.of(Parent.FATHER, AWAY, Parent.MOTHER, AWAY);
        Optional<LocalDate> sixteen = Optional.of(DAY.minusYears(16));
        assertEquals(
                Outlook.NOT_ON_THESE_FACTS,
                LeftBehindChecker.check(sixteen, away, Answer.YES, Answer.NO, DAY)
                        .outlook());
        assertEquals(
                Outlook.NOT_ON_THESE_FACTS,
                LeftBehindChecker.check(BORN, away, Answer.NO, Answer.NO, DAY).outlook());
        assertEquals(
                Outlook.NOT_ON_THESE_FACTS,
                LeftBehindChecker.check(BORN, away, Answer.YES, Answer.YES, DAY).outlook());
        assertEquals(
                Outlook.FACTS_MISSING,
                LeftBehindChecker.check(BORN, away, Answer.NOT_SAID, Answer.NO, DAY)
                        .outlook());
    }

    @ParameterizedTest
    @CsvSource({
        "519901000000, 2026-05-24, YES, MAY_BE_PROPOSED",
        "519901000000, 2026-05-25, YES, NOT_ON_THESE_FACTS",
        "519900002000, 2020-01-01, YES, NOT_ON_THESE_FACTS",
        "519901000000, 2020-01-01, NO, NOT_ON_THESE_FACTS",
        "519901000000, 2020-01-01, NOT_SAID, FACTS_MISSING",
        "519901000000, , YES, FACTS_MISSING"
    })
    void migrantsLiveAcrossACountyBorderForSixMonths(String lives, LocalDate since, Answer family, Outlook outlook) {
        assertEquals(
                outlook,
                MigrantChecker.check(
                                BORN,
                                Optional.of(new DivisionCode("519900001000")),
                                Optional.of(new DivisionCode(lives)),
                                Optional.ofNullable(since),
                                family,
                                DAY)
                        .outlook());
    }

    @Test
    void minimumLivingIsByPapersOnly() {
        CategoryProposal nothing = PaperChecker.severelyDisabledOrIll(BORN, Set.of(Paper.MINIMUM_LIVING), DAY);
        assertEquals(Outlook.FACTS_MISSING, nothing.outlook());
        assertEquals(Set.of(Paper.CHILD_DISABILITY_OR_ILLNESS), nothing.missingPapers());
        assertEquals(
                Outlook.MAY_BE_PROPOSED,
                PaperChecker.otherMinimumLiving(BORN, Set.of(Paper.MINIMUM_LIVING), DAY)
                        .outlook());
    }

    @Test
    void otherDifficultyIsAlwaysAPersonsJudgement() {
        CategoryProposal proposal = PaperChecker.otherInDifficulty(BORN, DAY);
        assertEquals(Outlook.FACTS_MISSING, proposal.outlook());
        assertEquals(Reason.DEFINITION, proposal.findings(Side.QUESTION).get(0).reason());
    }
}
