package org.canopy.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.core.child.CategoryProposal.Outlook;
import org.canopy.core.child.Finding.Side;
import org.canopy.core.child.ParentStatus.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AbCheckerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(2016, 5, 1));

    /** A situation of long standing with every threshold met and its paper at hand. */
    private static Situation complete(ParentStatus status) {
        Map<Threshold, Boolean> said = new HashMap<>();
        status.thresholds().stream().filter(Threshold::isSaid).forEach(each -> said.put(each, true));
        return new Situation(
                status,
                DAY.minusYears(2),
                Optional.of(DAY.plusYears(1)),
                said,
                status.paper().map(Set::of).orElse(Set.of()));
    }

    private static CategoryProposal check(Situation father, Situation mother) {
        return AbChecker.check(BORN, Map.of(Parent.FATHER, List.of(father), Parent.MOTHER, List.of(mother)), DAY);
    }

    private static Outlook withFather(Situation father) {
        return check(father, complete(ParentStatus.DEAD)).outlook();
    }

    @Test
    void everyPairOfParentsIsJudgedByTheRule() {
        for (ParentStatus father : ParentStatus.values()) {
            for (ParentStatus mother : ParentStatus.values()) {
                CategoryProposal proposal = check(complete(father), complete(mother));
                boolean none = father.group() == Group.NONE || mother.group() == Group.NONE;
                boolean bothInB = father.group() == Group.B && mother.group() == Group.B;
                assertEquals(
                        none || bothInB ? Outlook.NOT_ON_THESE_FACTS : Outlook.MAY_BE_PROPOSED,
                        proposal.outlook(),
                        father + " " + mother);
                assertEquals(Set.of(), proposal.missingPapers());
            }
        }
        assertEquals(
                8,
                Arrays.stream(ParentStatus.values())
                        .filter(each -> each.group() == Group.A)
                        .count());
    }

    @Test
    void twoDeadParentsAreAnOrphansFacts() {
        CategoryProposal proposal = check(complete(ParentStatus.DEAD), complete(ParentStatus.DEAD));
        assertEquals(Reason.BOTH_IN_B, proposal.findings(Side.AGAINST).get(0).reason());
        Map<Parent, List<Situation>> parents = Map.of(
                Parent.FATHER,
                List.of(complete(ParentStatus.DEAD)),
                Parent.MOTHER,
                List.of(complete(ParentStatus.DEAD)));
        assertEquals(
                Outlook.MAY_BE_PROPOSED, OrphanChecker.check(BORN, parents, DAY).outlook());
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-25, MAY_BE_PROPOSED",
        "2008-11-24, NOT_ON_THESE_FACTS",
        "2026-11-24, MAY_BE_PROPOSED",
        "2026-11-25, NOT_ON_THESE_FACTS",
        "1700-01-01, NOT_ON_THESE_FACTS",
        ", FACTS_MISSING"
    })
    void ageIsThatOfTheDay(LocalDate birth, Outlook outlook) {
        Map<Parent, List<Situation>> parents = Map.of(
                Parent.FATHER, List.of(complete(ParentStatus.MISSING)),
                Parent.MOTHER, List.of(complete(ParentStatus.SEVERE_ILLNESS)));
        assertEquals(
                outlook,
                AbChecker.check(Optional.ofNullable(birth), parents, DAY).outlook());
    }

    @Test
    void aMissingPaperIsNamedAndChangesNoOutlook() {
        CategoryProposal proposal = check(
                complete(ParentStatus.SERVING_SENTENCE).with(),
                complete(ParentStatus.SEVERE_DISABILITY).with());
        assertEquals(Outlook.MAY_BE_PROPOSED, proposal.outlook());
        assertEquals(List.of(Paper.DISABILITY_CARD, Paper.SENTENCE), List.copyOf(proposal.papers()));
    }

    @Test
    void whatNobodySaidIsMissingAndNamed() {
        CategoryProposal nothing = AbChecker.check(BORN, Map.of(), DAY);
        assertEquals(Outlook.FACTS_MISSING, nothing.outlook());
        assertEquals(
                List.of(Optional.of(Parent.FATHER), Optional.of(Parent.MOTHER)),
                nothing.findings(Side.MISSING).stream().map(Finding::parent).toList());
        Situation unsaid = complete(ParentStatus.SEVERE_ILLNESS).saying(Map.of());
        assertEquals(
                List.of(Optional.of(Threshold.LOCAL_ILLNESS_LIST)),
                check(unsaid, complete(ParentStatus.DEAD)).findings(Side.MISSING).stream()
                        .map(Finding::threshold)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"2026-05-24, MAY_BE_PROPOSED", "2026-05-25, NOT_ON_THESE_FACTS"})
    void lostContactIsSixMonthsOnTheDay(LocalDate last, Outlook outlook) {
        Situation father = Situation.since(ParentStatus.OUT_OF_CONTACT, last)
                .saying(Map.of(Threshold.SIX_MONTHS_WITHOUT_CARE, true, Threshold.BY_LOCAL_COUNTING, true));
        assertEquals(outlook, withFather(father));
    }

    @Test
    void whatIsCountedOtherwiseInSomePlacesIsAsked() {
        Situation father = Situation.since(ParentStatus.OUT_OF_CONTACT, DAY.minusYears(1))
                .saying(Map.of(Threshold.SIX_MONTHS_WITHOUT_CARE, true));
        CategoryProposal proposal = check(father, complete(ParentStatus.DEAD));
        assertEquals(Outlook.FACTS_MISSING, proposal.outlook());
        assertEquals(
                Optional.of(Threshold.BY_LOCAL_COUNTING),
                proposal.findings(Side.QUESTION).get(0).threshold());
    }

    @Test
    void aTermIsLongEnoughOrIsNotKnown() {
        LocalDate since = DAY.minusMonths(1);
        Situation prison = Situation.since(ParentStatus.SERVING_SENTENCE, since);
        assertEquals(Outlook.MAY_BE_PROPOSED, withFather(prison.until(since.plusMonths(6))));
        assertEquals(
                Outlook.NOT_ON_THESE_FACTS,
                withFather(prison.until(since.plusMonths(6).minusDays(1))));
        assertEquals(Outlook.FACTS_MISSING, withFather(prison));
        assertEquals(Outlook.FACTS_MISSING, withFather(prison.until(DAY.minusDays(1))), "free on that day");
    }

    @Test
    void oneSituationThatCountsIsEnough() {
        List<Situation> father = List.of(
                complete(ParentStatus.ABLE).until(DAY.minusDays(1)),
                complete(ParentStatus.SEVERE_ILLNESS).saying(Map.of(Threshold.LOCAL_ILLNESS_LIST, false)),
                complete(ParentStatus.DEPORTED));
        assertEquals(
                Outlook.MAY_BE_PROPOSED,
                AbChecker.check(
                                BORN,
                                Map.of(Parent.FATHER, father, Parent.MOTHER, List.of(complete(ParentStatus.MISSING))),
                                DAY)
                        .outlook());
    }

    /** That two situations were added in 2020 is general knowledge: it may not decide. */
    @Test
    void anUnverifiedThresholdIsAQuestionAndNeverDecides() {
        LocalDate before = LocalDate.of(2020, 6, 1);
        Situation deported = Situation.since(ParentStatus.DEPORTED, before.minusYears(1));
        Map<Parent, List<Situation>> parents = Map.of(
                Parent.FATHER, List.of(deported),
                Parent.MOTHER, List.of(Situation.since(ParentStatus.DEAD, before.minusYears(1))));
        CategoryProposal then = AbChecker.check(BORN, parents, before);
        assertEquals(Outlook.FACTS_MISSING, then.outlook());
        assertEquals(
                Optional.of(Threshold.LISTED_SINCE_2020),
                then.findings(Side.QUESTION).get(0).threshold());
        assertEquals(
                Outlook.MAY_BE_PROPOSED, AbChecker.check(BORN, parents, DAY).outlook());
    }

    @ParameterizedTest
    @EnumSource
    void everyFactHasItsSource(ParentStatus status) {
        assertFalse(status.zh().isBlank());
        assertFalse(status.source().display().isBlank());
        assertEquals(status.group() == Group.NONE, status.paper().isEmpty());
        status.thresholds().forEach(each -> assertFalse(each.source().display().isBlank()));
    }

    @Test
    void aFindingSaysItselfWithoutDates() {
        String words = check(complete(ParentStatus.OUT_OF_CONTACT), complete(ParentStatus.DEAD)).findings().stream()
                .map(Finding::zh)
                .toList()
                .toString();
        assertTrue(words.contains("父亲 · 失联 · 失去联系满六个月"), words);
        assertFalse(words.matches(".*\\d{4}.*"), words);
        assertEquals("Situation", complete(ParentStatus.DEAD).toString());
    }
}
