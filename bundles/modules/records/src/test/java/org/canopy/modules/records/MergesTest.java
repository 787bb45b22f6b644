package org.canopy.modules.records;

import static org.canopy.modules.records.Invented.LEAD;
import static org.canopy.modules.records.Invented.VILLAGE;
import static org.canopy.modules.records.Invented.WORKER;
import static org.canopy.modules.records.Invented.allow;
import static org.canopy.modules.records.Invented.by;
import static org.canopy.modules.records.Invented.note;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.canopy.api.vault.AccessRefused;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergesTest {
    private final ChildFiles files = new ChildFiles();
    private final Merges merges = new Merges();

    @TempDir
    Path folder;

    private FakeCell cell;
    private Child one;
    private Child other;

    @BeforeEach
    void twoFilesOfOneChild() {
        cell = new FakeCell(folder, "records");
        one = opened("示例童", "老师写的");
        other = opened("示例同", "村里写的");
        cell.advance(Duration.ofDays(1));
        allow(cell, LEAD, one.id());
        allow(cell, LEAD, other.id());
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Child opened(String name, String text) {
        Child child = files.open(cell, WORKER, VILLAGE, Invented.child(name, "519921201506010020"));
        files.add(cell, child.id(), WORKER, note("2026-11-20", text));
        cell.advance(Duration.ofSeconds(1));
        return child;
    }

    private List<String> notes(Child child, AsOf when) {
        return files.read(cell, child, by(LEAD), when).of(FactKind.NOTE).stream()
                .map(entry -> entry.fact().fields().text("text"))
                .toList();
    }

    private List<String> notes(Child child) {
        return notes(child, AsOf.now(cell.clock()));
    }

    @Test
    void oneStandsForBothAndNothingIsLost() {
        assertEquals(Merges.Outcome.DONE, merges.merge(cell, LEAD, other.id(), one.id()));
        assertEquals(List.of("老师写的", "村里写的"), notes(one));
        assertEquals(
                "示例童",
                files.read(cell, one, by(LEAD), AsOf.now(cell.clock()))
                        .identity()
                        .orElseThrow()
                        .fields()
                        .text("name"));
        assertInstanceOf(Written.Shut.class, files.add(cell, other.id(), WORKER, note("2026-11-25", "晚了")));
        assertEquals(
                List.of(one.number()),
                new Finder()
                        .find(cell, "519921201506010020").stream()
                                .map(found -> found.child().number())
                                .distinct()
                                .toList());
        assertEquals(one.id().subject(), cell.read(db -> new GuardedChildren()
                .standsFor(db, other.id().subject())));
    }

    @Test
    void apartAgainEachSaysWhatItSaid() {
        merges.merge(cell, LEAD, other.id(), one.id());
        cell.advance(Duration.ofMinutes(1));
        files.add(cell, one.id(), WORKER, note("2026-11-25", "合并后写的"));
        cell.advance(Duration.ofMinutes(1));
        assertTrue(merges.undo(
                cell, LEAD, one.id(), merges.of(cell, one.id()).get(0).id()));
        assertEquals(List.of("老师写的", "合并后写的"), notes(one));
        assertEquals(List.of("村里写的"), notes(other));
        assertFalse(merges.undo(
                cell, LEAD, one.id(), merges.of(cell, one.id()).get(0).id()));
        assertInstanceOf(Written.Kept.class, files.add(cell, other.id(), WORKER, note("2026-11-25", "又可以写")));
    }

    @Test
    void aPastDayShowsWhatWasOneThen() {
        merges.merge(cell, LEAD, other.id(), one.id());
        LocalDate merged = LocalDate.now(cell.clock());
        assertEquals(List.of("老师写的"), notes(one, AsOf.endOf(merged.minusDays(1), cell.clock())));
        cell.advance(Duration.ofDays(1));
        allow(cell, LEAD, one.id());
        merges.undo(cell, LEAD, one.id(), merges.of(cell, one.id()).get(0).id());
        cell.advance(Duration.ofDays(1));
        allow(cell, LEAD, one.id());
        allow(cell, LEAD, other.id());
        assertEquals(List.of("老师写的", "村里写的"), notes(one, AsOf.endOf(merged, cell.clock())));
        assertEquals(List.of("老师写的"), notes(one, AsOf.endOf(merged.plusDays(1), cell.clock())));
    }

    @Test
    void nobodyPutsTogetherWhatTheyHaveNotCompared() {
        assertThrows(AccessRefused.class, () -> merges.merge(cell, WORKER, other.id(), one.id()));
        assertEquals(List.of(), merges.of(cell, one.id()));
    }

    @Test
    void circlesAndChainsAreRefused() {
        assertEquals(Merges.Outcome.THE_SAME, merges.merge(cell, LEAD, one.id(), one.id()));
        assertEquals(Merges.Outcome.DONE, merges.merge(cell, LEAD, other.id(), one.id()));
        assertEquals(Merges.Outcome.THE_SAME, merges.merge(cell, LEAD, one.id(), other.id()));
        Child third = opened("示例童", "第三份");
        allow(cell, LEAD, third.id());
        assertEquals(Merges.Outcome.THE_SAME, merges.merge(cell, LEAD, third.id(), other.id()));
        assertEquals(Merges.Outcome.DONE, merges.merge(cell, LEAD, one.id(), third.id()));
        assertEquals(List.of("老师写的", "村里写的", "第三份"), notes(third));
    }
}
