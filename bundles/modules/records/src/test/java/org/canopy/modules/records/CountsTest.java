package org.canopy.modules.records;

import static org.canopy.modules.records.Invented.LEAD;
import static org.canopy.modules.records.Invented.VILLAGE;
import static org.canopy.modules.records.Invented.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsTest {
    private final ChildFiles files = new ChildFiles();
    private final Counts counts = new Counts();

    @TempDir
    Path folder;

    private FakeCell cell;

    @BeforeEach
    void county() {
        cell = new FakeCell(folder, "records");
        cell.access().guard(GuardedChildren.TYPE, GuardedChildren.STATISTICS);
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Child child() {
        return files.open(cell, WORKER, VILLAGE, Fact.typed(FactKind.IDENTITY, Map.of("name", "示例童")));
    }

    private FactId confirmed(Child child, String category, String from) {
        Written written = files.add(cell, child.id(), LEAD, membership(category, "CONFIRMED", from, ""));
        return assertInstanceOf(Written.Kept.class, written).fact();
    }

    private static Fact membership(String category, String status, String from, String to) {
        return Fact.typed(FactKind.MEMBERSHIP, Map.of("category", category, "status", status, "from", from, "to", to));
    }

    private Map<String, Integer> on(String day) {
        return counts.of(cell, AsOf.endOf(LocalDate.parse(day), cell.clock()), cell.division());
    }

    /** The day is asked three times, and what is written later changes none of the answers. */
    @Test
    void aPastDayKeepsItsNumbers() {
        Child one = child();
        Child other = child();
        FactId orphan = confirmed(one, "ORPHAN", "2026-11-01");
        confirmed(one, "RURAL_LEFT_BEHIND", "2026-11-24");
        confirmed(other, "ORPHAN", "2026-11-20");
        Map<String, Integer> first = on("2026-11-24");
        assertEquals(Map.of("ORPHAN", 2, "RURAL_LEFT_BEHIND", 1), first);
        assertEquals(Map.of(), on("2026-11-10"), "nobody had written it then");
        cell.advance(Duration.ofDays(30));
        files.change(cell, one.id(), orphan, 1, LEAD, membership("ORPHAN", "ENDED", "2026-11-01", "2026-12-10"));
        assertEquals(Map.of("ORPHAN", 1, "RURAL_LEFT_BEHIND", 1), on("2026-12-24"));
        assertEquals(Map.of("ORPHAN", 2, "RURAL_LEFT_BEHIND", 1), on("2026-12-23"), "the end was written on the 24th");
        assertEquals(first, on("2026-11-24"));
    }

    @Test
    void twoFilesOfOneChildCountOnce() {
        Child one = child();
        Child other = child();
        confirmed(one, "ORPHAN", "2026-11-01");
        confirmed(other, "ORPHAN", "2026-11-01");
        cell.advance(Duration.ofDays(1));
        Invented.allow(cell, LEAD, one.id());
        Invented.allow(cell, LEAD, other.id());
        new Merges().merge(cell, LEAD, other.id(), one.id());
        assertEquals(Map.of("ORPHAN", 1), on("2026-11-25"));
        assertEquals(Map.of("ORPHAN", 2), on("2026-11-24"));
    }

    @Test
    void onlyWhatIsConfirmedCountsAndOnlyHere() {
        Child one = child();
        files.add(cell, one.id(), WORKER, membership("ORPHAN", "SUSPECTED", "2026-11-01", ""));
        confirmed(one, "MIGRANT", "2026-11-01");
        assertEquals(Map.of("MIGRANT", 1), on("2026-11-24"));
        AsOf now = AsOf.now(cell.clock());
        assertEquals(Map.of(), counts.of(cell, now, new DivisionCode("519921102000")));
        assertEquals(Map.of("MIGRANT", 1), counts.of(cell, now, new DivisionCode("519921101000")));
    }
}
