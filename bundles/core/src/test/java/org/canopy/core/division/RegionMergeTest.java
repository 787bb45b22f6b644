package org.canopy.core.division;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two villages become one on day D: what was true before stays true, and afterwards both are counted together. */
class RegionMergeTest {
    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final LocalDate D = LocalDate.of(2026, 7, 1);
    private static final DivisionCode COUNTY = DivisionCode.of("519921");
    private static final DivisionCode TOWN = DivisionCode.of("519921101");
    private static final DivisionCode EAST = DivisionCode.of("519921101200");
    private static final DivisionCode WEST = DivisionCode.of("519921101201");
    private static final DivisionCode SOUTH = DivisionCode.of("519921101202");
    private static final DivisionCode UNITED = DivisionCode.of("519921101205");
    private static final GroupCode EAST_1 = new GroupCode(EAST, "01");
    private static final GroupCode UNITED_1 = new GroupCode(UNITED, "01");

    /** A visit, kept under the code of its day for ever. */
    private record Visit(PlaceCode place, LocalDate day) {}

    private static final List<Visit> VISITS = List.of(
            new Visit(EAST, D.minusDays(100)),
            new Visit(EAST_1, D.minusDays(30)),
            new Visit(EAST, D.minusDays(1)),
            new Visit(WEST, D.minusDays(2)),
            new Visit(WEST, D.minusDays(1)),
            new Visit(SOUTH, D.minusDays(1)),
            new Visit(UNITED, D),
            new Visit(UNITED_1, D.plusDays(1)),
            new Visit(SOUTH, D.plusDays(1)));

    private final DivisionTree tree = new DivisionTree(List.of(
            Division.since(FOUNDED, COUNTY, "青禾县"),
            Division.since(FOUNDED, TOWN, "柳河镇"),
            Division.since(FOUNDED, EAST, "东村").endedOn(D, UNITED),
            Division.since(FOUNDED, WEST, "西村").endedOn(D, UNITED),
            Division.since(FOUNDED, SOUTH, "南村"),
            Division.since(D, UNITED, "同心村"),
            Division.since(FOUNDED, EAST_1, "一组").endedOn(D, UNITED_1),
            Division.since(D, UNITED_1, "一组")));

    /** Visits up to {@code day} that count for {@code place} in the order of {@code day}. */
    private long visits(DivisionCode place, LocalDate day) {
        List<Division> counted = tree.countedIn(place, day);
        return VISITS.stream()
                .filter(visit -> !visit.day().isAfter(day))
                .filter(visit -> counted.stream()
                        .anyMatch(stretch -> stretch.code().equals(visit.place()) && stretch.isValidAt(visit.day())))
                .count();
    }

    @Test
    void figuresOfTheDayBeforeAreUnchanged() {
        LocalDate before = D.minusDays(1);
        assertEquals(3, visits(EAST, before));
        assertEquals(2, visits(WEST, before));
        assertEquals(1, visits(SOUTH, before));
        assertEquals(0, visits(UNITED, before));
        assertEquals(6, visits(TOWN, before));
        assertEquals(6, visits(COUNTY, before));
    }

    @Test
    void figuresOfTheDayAfterAreSummed() {
        LocalDate after = D.plusDays(1);
        assertEquals(3 + 2 + 2, visits(UNITED, after));
        assertEquals(0, visits(EAST, after));
        assertEquals(0, visits(WEST, after));
        assertEquals(2, visits(SOUTH, after));
        assertEquals(VISITS.size(), visits(TOWN, after));
        assertEquals(VISITS.size(), visits(COUNTY, after));
    }

    @Test
    void everyVillageOfADayTogetherMakesTheTownship() {
        for (LocalDate day = D.minusDays(3); day.isBefore(D.plusDays(4)); day = day.plusDays(1)) {
            LocalDate today = day;
            long sum = tree.children(TOWN, today).stream()
                    .mapToLong(village -> visits((DivisionCode) village.code(), today))
                    .sum();
            assertEquals(visits(TOWN, today), sum, () -> "on " + today);
        }
    }

    @Test
    void theTreeOfEachDayShowsItsOwnVillages() {
        assertEquals(List.of("东村", "西村", "南村"), names(tree.children(TOWN, D.minusDays(1))));
        assertEquals(List.of("南村", "同心村"), names(tree.children(TOWN, D)));
        assertEquals(List.of("青禾县", "柳河镇", "同心村", "一组"), names(tree.path(UNITED_1, D)));
        assertEquals(List.of(), tree.path(EAST, D));
        assertEquals(6, tree.at(D.minusDays(1)).size());
    }

    @Test
    void aRecordFindsWhoAnswersForItToday() {
        assertEquals(Set.of(EAST), tree.successorsOf(EAST, D.minusDays(1)));
        assertEquals(Set.of(UNITED), tree.successorsOf(EAST, D));
        assertEquals(Set.of(UNITED_1), tree.successorsOf(EAST_1, D.plusYears(3)));
        assertEquals(Set.of(), tree.successorsOf(UNITED, D.minusDays(1)));
        assertEquals(Set.of(), tree.successorsOf(DivisionCode.of("519921999999"), D));
    }

    private static List<String> names(List<Division> divisions) {
        return divisions.stream().map(Division::name).toList();
    }
}
