package org.canopy.core.division;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DivisionTreeTest {
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final LocalDate D = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 1, 1);
    private static final DivisionCode TOWN = DivisionCode.of("519921101");
    private static final DivisionCode A = DivisionCode.of("519921101200");
    private static final DivisionCode B = DivisionCode.of("519921101201");
    private static final DivisionCode C = DivisionCode.of("519921102200");

    private static Division place(DivisionCode code) {
        return Division.since(START, code, "某地");
    }

    private static DivisionTree tree(Division... divisions) {
        return new DivisionTree(List.of(divisions));
    }

    private static String refusal(Division... divisions) {
        String message = assertThrows(IllegalArgumentException.class, () -> tree(divisions))
                .getMessage();
        return message == null ? "" : message;
    }

    @Test
    void aNewNameIsAnotherStretchOfTheSamePlace() {
        DivisionTree tree = tree(place(A).endedOn(D), Division.since(D, A, "新名"));
        assertEquals(Optional.of("某地"), tree.find(A, D.minusDays(1)).map(Division::name));
        assertEquals(Optional.of("新名"), tree.find(A, D).map(Division::name));
        assertEquals(Set.of(A), tree.successorsOf(A, START, LATER));
        assertEquals(2, tree.countedIn(A, LATER).size());
    }

    @Test
    void aSplitCountsOnceAndOnlyWhereBothHalvesLie() {
        DivisionTree tree = tree(
                place(TOWN),
                place(A).endedOn(D, B, DivisionCode.of("519921101203")),
                Division.since(D, B, "上村"),
                Division.since(D, DivisionCode.of("519921101203"), "下村"));
        assertEquals(2, tree.successorsOf(A, D).size());
        assertTrue(tree.countedIn(B, D).stream()
                .noneMatch(stretch -> stretch.code().equals(A)));
        assertTrue(tree.countedIn(TOWN, D).stream()
                .anyMatch(stretch -> stretch.code().equals(A)));
    }

    @Test
    void mergersFollowEachOther() {
        DivisionTree tree = tree(place(A).endedOn(D, B), place(B).endedOn(LATER, C), place(C));
        assertEquals(Set.of(B), tree.successorsOf(A, D));
        assertEquals(Set.of(C), tree.successorsOf(A, LATER));
        assertEquals(Set.of(A), tree.successorsOf(A, D.minusDays(1)));
    }

    @Test
    void aCodeGivenAwayAgainDoesNotInheritTheOldRecords() {
        DivisionTree tree = tree(place(A).endedOn(D, B), place(B), Division.since(LATER, A, "另一村"));
        assertEquals(Set.of(B), tree.successorsOf(A, START, LATER));
        assertEquals(Set.of(A), tree.successorsOf(A, LATER, LATER));
        assertEquals(1, tree.countedIn(A, LATER).size());
        assertEquals(2, tree.countedIn(B, LATER).size());
    }

    @Test
    void aDissolvedPlaceIsAnsweredForByNobody() {
        assertEquals(Set.of(), tree(place(A).endedOn(D)).successorsOf(A, D));
    }

    @Test
    void overlapsAreRefused() {
        assertTrue(refusal(place(A), Division.since(D, A, "再来")).contains("overlap"));
        assertTrue(refusal(place(A), place(A)).contains("overlap"));
    }

    @Test
    void circlesAndGapsAreRefused() {
        assertTrue(refusal(place(A).endedOn(D, B), place(B).endedOn(D, A)).contains("circle"));
        assertTrue(refusal(place(A).endedOn(D, A)).contains("circle"));
        assertTrue(refusal(place(A).endedOn(D, B)).contains("does not exist"));
        assertTrue(
                refusal(place(A).endedOn(D, B), Division.since(LATER, B, "太晚")).contains("gap"));
    }

    @Test
    void noPlaceOutlivesItsParent() {
        assertTrue(refusal(place(TOWN).endedOn(D), place(A)).contains("parent"));
        assertTrue(refusal(Division.since(D, TOWN, "镇"), place(A)).contains("parent"));
        assertTrue(refusal(place(DivisionCode.of("519921")), place(A)).contains("parent"));
        tree(place(TOWN).endedOn(D), Division.since(D, TOWN, "新镇"), place(A));
    }

    @Test
    void aDivisionCannotBeWrong() {
        assertThrows(IllegalArgumentException.class, () -> Division.since(START, A, " "));
        assertThrows(IllegalArgumentException.class, () -> place(A).endedOn(START));
        assertThrows(IllegalArgumentException.class, () -> new Division(A, "村", START, Optional.empty(), Set.of(B)));
    }

    @Test
    void sitesStandOnThreeLevels() {
        assertThrows(IllegalArgumentException.class, () -> site(ProtectionSite.Type.CENTER, TOWN));
        assertThrows(IllegalArgumentException.class, () -> site(ProtectionSite.Type.STATION, A));
        assertThrows(IllegalArgumentException.class, () -> site(ProtectionSite.Type.POINT, TOWN));
        site(ProtectionSite.Type.CENTER, DivisionCode.of("441900"));
        assertTrue(site(ProtectionSite.Type.POINT, A).isOpenAt(START));
    }

    @Test
    void aCountyOfManyMergersIsBuiltAndAskedQuickly() {
        List<Division> places = new ArrayList<>(List.of(place(TOWN)));
        LocalDate end = START;
        for (int i = 1; i < 999; i++) {
            DivisionCode code = new DivisionCode("519921101%03d".formatted(i));
            DivisionCode next = new DivisionCode("519921101%03d".formatted(i + 1));
            end = end.plusDays(1);
            places.add(place(code).endedOn(end, next));
        }
        DivisionCode last = DivisionCode.of("519921101999");
        places.add(place(last));
        DivisionTree tree = new DivisionTree(places);
        assertEquals(Set.of(last), tree.successorsOf(DivisionCode.of("519921101001"), LocalDate.of(2026, 1, 1)));
        assertEquals(999, tree.countedIn(last, LocalDate.of(2026, 1, 1)).size());
    }

    private static ProtectionSite site(ProtectionSite.Type type, DivisionCode where) {
        return new ProtectionSite(type, where, "某站", START, Optional.empty());
    }
}
