package org.canopy.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canopy.core.child.CategoryMembership.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryMembershipTest {
    private static final CategoryCode ORPHAN = ChildCategory.ORPHAN.code();
    private static final CategoryCode MIGRANT = ChildCategory.MIGRANT.code();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static CategoryMembership taken(Step step) {
        return ((Step.Taken) step).membership();
    }

    private static CategoryMembership confirmed(CategoryCode category, LocalDate from) {
        return new CategoryMembership(category, MembershipStatus.CONFIRMED, from, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPECTED, UNDER_REVIEW, ",
        "SUSPECTED, REJECTED, ",
        "UNDER_REVIEW, CONFIRMED, ",
        "UNDER_REVIEW, REJECTED, ",
        "CONFIRMED, ENDED, ",
        "SUSPECTED, SUSPECTED, NO_STEP",
        "SUSPECTED, CONFIRMED, NOT_REVIEWED",
        "SUSPECTED, ENDED, NEVER_CONFIRMED",
        "UNDER_REVIEW, SUSPECTED, ALREADY_UNDER_REVIEW",
        "UNDER_REVIEW, UNDER_REVIEW, NO_STEP",
        "UNDER_REVIEW, ENDED, NEVER_CONFIRMED",
        "CONFIRMED, SUSPECTED, ALREADY_CONFIRMED",
        "CONFIRMED, UNDER_REVIEW, ALREADY_CONFIRMED",
        "CONFIRMED, CONFIRMED, NO_STEP",
        "CONFIRMED, REJECTED, ALREADY_CONFIRMED"
    })
    void onlyLegalStepsAreTakenAndEachRefusalSaysWhy(MembershipStatus from, MembershipStatus to, StepRefusal why) {
        assertEquals(Optional.ofNullable(why), from.refusal(to));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverStaysOver(MembershipStatus next) {
        assertEquals(Optional.of(StepRefusal.OVER), MembershipStatus.ENDED.refusal(next));
        assertEquals(Optional.of(StepRefusal.OVER), MembershipStatus.REJECTED.refusal(next));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalSaysWhatToDo(StepRefusal why) {
        assertFalse(why.zh().isBlank());
    }

    @Test
    void aMembershipGoesThroughItsLife() {
        CategoryMembership suspected = CategoryMembership.suspected(ORPHAN, MARCH);
        CategoryMembership review = taken(suspected.step(MembershipStatus.UNDER_REVIEW, MARCH.plusDays(2)));
        assertEquals(MARCH, review.from());
        assertFalse(review.countsOn(MARCH.plusDays(2)));
        CategoryMembership held = taken(review.step(MembershipStatus.CONFIRMED, MARCH.plusDays(9)));
        assertFalse(held.countsOn(MARCH.plusDays(8)));
        assertTrue(held.countsOn(MARCH.plusDays(9)));
        CategoryMembership ended = taken(held.step(MembershipStatus.ENDED, MARCH.plusDays(40)));
        assertTrue(ended.countsOn(MARCH.plusDays(40)));
        assertFalse(ended.countsOn(MARCH.plusDays(41)));
        assertEquals(
                new Step.Refused(StepRefusal.ENDS_BEFORE_IT_BEGINS),
                held.step(MembershipStatus.ENDED, MARCH.plusDays(8)));
    }

    @Test
    void aMembershipCannotBeWrong() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CategoryMembership(
                        ORPHAN, MembershipStatus.CONFIRMED, MARCH, Optional.of(MARCH.minusDays(1))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CategoryMembership(ORPHAN, MembershipStatus.ENDED, MARCH, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new CategoryCode("孤儿"));
        assertThrows(IllegalArgumentException.class, () -> new CategoryCode("orphan"));
    }

    @Test
    void aDayInThePastIsAnsweredAsItWas() {
        CategoryMembership orphan =
                new CategoryMembership(ORPHAN, MembershipStatus.ENDED, MARCH, Optional.of(MARCH.plusDays(30)));
        CategoryMembership migrant = confirmed(MIGRANT, MARCH.plusDays(10));
        CategoryMembership rejected = new CategoryMembership(
                ChildCategory.MLS_OTHER.code(), MembershipStatus.REJECTED, MARCH, Optional.of(MARCH.plusDays(50)));
        CategoryMembership suspected =
                CategoryMembership.suspected(ChildCategory.OTHER_IN_DIFFICULTY.code(), MARCH.plusDays(5));
        MembershipHistory history = new MembershipHistory(List.of(orphan, migrant, rejected, suspected));
        assertEquals(Set.of(), history.countedOn(MARCH.minusDays(1)));
        assertEquals(Set.of(ORPHAN), history.countedOn(MARCH));
        assertEquals(Set.of(ORPHAN, MIGRANT), history.countedOn(MARCH.plusDays(30)));
        assertEquals(Set.of(MIGRANT), history.countedOn(MARCH.plusDays(31)));
        assertEquals(List.of(orphan, suspected), history.on(MARCH.plusDays(5)));
    }

    @Test
    void whatOverlapsCountsOnce() {
        MembershipHistory twice = new MembershipHistory(List.of(confirmed(ORPHAN, MARCH), confirmed(ORPHAN, MARCH)));
        assertEquals(Set.of(ORPHAN), twice.countedOn(MARCH));
    }

    @Test
    void noOrderOfCountingIsShipped() {
        MembershipHistory both = new MembershipHistory(List.of(confirmed(ORPHAN, MARCH), confirmed(MIGRANT, MARCH)));
        assertEquals(Optional.empty(), both.countedOnceOn(MARCH, CountingOrder.undecided()));
        CountingOrder county = new CountingOrder(List.of(MIGRANT, ORPHAN));
        assertEquals(Optional.of(MIGRANT), both.countedOnceOn(MARCH, county));
        assertEquals(Optional.empty(), both.countedOnceOn(MARCH.minusDays(1), county));
        assertThrows(IllegalArgumentException.class, () -> new CountingOrder(List.of(ORPHAN, ORPHAN)));
    }
}
