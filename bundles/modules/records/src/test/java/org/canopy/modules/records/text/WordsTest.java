package org.canopy.modules.records.text;

import static org.canopy.modules.records.Invented.NEIGHBOUR;
import static org.canopy.modules.records.Invented.VILLAGE;
import static org.canopy.modules.records.Invented.WORKER;
import static org.canopy.modules.records.Invented.note;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.VaultLocked;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.GuardedChildren;
import org.canopy.modules.records.Invented;
import org.canopy.modules.records.Written;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.MergeTable;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {
    private final ChildFiles files = new ChildFiles();
    private final Words words = new Words();

    @TempDir
    Path folder;

    private FakeCell cell;

    @BeforeEach
    void county() {
        cell = new FakeCell(folder, "records");
        cell.access().guard(GuardedChildren.TYPE);
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Child child(AccountId by, String... notes) {
        Child child = files.open(cell, by, VILLAGE, Invented.child("示例童", "519921201506010020"));
        for (String text : notes) {
            files.add(cell, child.id(), by, note("2026-11-20", text));
        }
        return child;
    }

    private Found find(AccountId reader, String asked) {
        return words.find(cell, reader, asked, 20, 0).orElseThrow();
    }

    private static String text(Found.Piece piece) {
        return piece.runs().stream()
                .map(run -> run.marked() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }

    @Test
    void wordsAreFoundWithThePieceOfTextAroundThem() {
        Child child = child(WORKER, "家访时孩子独自在家，没有人照看。", "父亲下月回来。");
        Found found = find(WORKER, "独自在家");
        assertEquals(1, found.total());
        Found.Piece piece = found.pieces().get(0);
        assertEquals(child.id(), piece.child());
        assertEquals(FactKind.NOTE, piece.kind());
        assertEquals("家访时孩子[独自在家]，没有人照看。", text(piece));
    }

    /** Whoever may not read a file does not learn from a number that something stands in it. */
    @Test
    void onlyWhatSomebodyMayReadNowIsFoundOrCounted() {
        child(WORKER, "独自在家");
        assertEquals(new Found(0, 0, true, List.of()), find(NEIGHBOUR, "独自在家"));
        Child other = child(NEIGHBOUR, "独自在家");
        assertEquals(
                List.of(other.id()),
                find(NEIGHBOUR, "独自在家").pieces().stream()
                        .map(Found.Piece::child)
                        .toList());
        assertEquals(1, find(NEIGHBOUR, "独自在家").looked());
        cell.advance(Duration.ofHours(13));
        assertEquals(0, find(NEIGHBOUR, "独自在家").looked());
    }

    @Test
    void whatIsWrittenIsFoundAtOnceAndWhatIsTakenBackIsNot() {
        Child child = child(WORKER, "夜里常常哭");
        Written.Kept kept =
                assertInstanceOf(Written.Kept.class, files.add(cell, child.id(), WORKER, note("2026-11-21", "手臂上有伤痕")));
        assertEquals(1, find(WORKER, "伤痕").total());
        files.change(cell, child.id(), kept.fact(), 1, WORKER, note("2026-11-21", "手臂上有胎记"));
        assertEquals(0, find(WORKER, "伤痕").total());
        assertEquals(1, find(WORKER, "胎记").total());
        files.withdraw(cell, child.id(), kept.fact(), 2, WORKER, FactKind.NOTE, "写错了孩子");
        assertEquals(0, find(WORKER, "胎记").total());
        assertEquals(0, find(WORKER, "孩子").total(), "why it was taken back is no note");
    }

    @Test
    void aMergedFileIsFoundThroughTheOneThatStandsForIt() {
        Child one = child(WORKER, "住在外婆家");
        Child other = child(NEIGHBOUR, "奶奶生病了");
        MergeTable.Row row = new MergeTable.Row(
                "m".repeat(26), other.id(), one.id(), cell.clock().instant(), WORKER, java.util.Optional.empty());
        cell.write(db -> {
            new MergeTable(db).merge(row);
            return true;
        });
        // As the platform's guard does: a leave for a file counts for those that it stands for.
        Invented.allow(cell, WORKER, other.id());
        Found found = find(WORKER, "奶奶生病");
        assertEquals(
                List.of(one.id()),
                found.pieces().stream().map(Found.Piece::child).toList());
        assertEquals(one.number(), found.pieces().get(0).number());
    }

    @Test
    void ofARestrictedFileNothingIsFound() {
        Child child = child(WORKER, "独自在家");
        for (Child.State state : new Child.State[] {Child.State.RESTRICTED, Child.State.ERASED}) {
            cell.write(db -> {
                new ChildTable(db).state(child.id(), state);
                return true;
            });
            assertEquals(0, find(WORKER, "独自在家").looked(), state.name());
        }
    }

    @Test
    void lockedNothingIsFound() {
        child(WORKER, "独自在家");
        cell.vault().lock();
        assertThrows(VaultLocked.class, () -> find(WORKER, "独自在家"));
    }

    @Test
    void oneCountyNeverAnswersForAnother() {
        child(WORKER, "独自在家");
        try (FakeCell other = new FakeCell(folder, "linshui", "records")) {
            assertEquals(
                    0, words.find(other, WORKER, "独自在家", 20, 0).orElseThrow().looked());
        }
    }

    @Test
    void whatHoldsMoreOfTheQuestionComesFirst() {
        child(WORKER, "孩子说想妈妈", "孩子独自在家，邻居听见哭声", "邻居听见哭声，孩子独自在家两天");
        Found found = find(WORKER, "独自在家两天");
        assertEquals("邻居听见哭声，孩子[独自在家两天]", text(found.pieces().get(0)));
        assertEquals(2, found.total(), "a shared word alone is no hit");
        assertEquals(
                1,
                words.find(cell, WORKER, "独自在家两天", 1, 1).orElseThrow().pieces().size());
    }

    @Test
    void whatIsNoWordFindsNothing() {
        child(WORKER, "独自在家");
        for (String nothing : List.of("", "  ", "，。！", "🙂")) {
            assertEquals(Found.nothing(), find(WORKER, nothing), nothing);
        }
        assertTrue(find(WORKER, "家").total() == 1, "a single character where nothing else was typed");
    }
}
