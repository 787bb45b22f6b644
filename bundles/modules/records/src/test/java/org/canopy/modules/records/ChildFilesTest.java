package org.canopy.modules.records;

import static org.canopy.modules.records.Invented.LEAD;
import static org.canopy.modules.records.Invented.NEIGHBOUR;
import static org.canopy.modules.records.Invented.VILLAGE;
import static org.canopy.modules.records.Invented.WORKER;
import static org.canopy.modules.records.Invented.allow;
import static org.canopy.modules.records.Invented.by;
import static org.canopy.modules.records.Invented.note;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.VaultLocked;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildFilesTest {
    private final ChildFiles files = new ChildFiles();

    @TempDir
    Path folder;

    private FakeCell cell;

    @BeforeEach
    void county() {
        cell = new FakeCell(folder, "records");
        cell.access().guard(GuardedChildren.TYPE, GuardedChildren.FINDING);
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Child opened() {
        return files.open(cell, WORKER, VILLAGE, Invented.child("示例童", "519921201506010020"));
    }

    private OpenedFile read(Child child) {
        return files.read(cell, child, by(WORKER), AsOf.now(cell.clock()));
    }

    private static List<String> notes(OpenedFile file) {
        return file.of(FactKind.NOTE).stream()
                .map(entry -> entry.fact().fields().text("text"))
                .toList();
    }

    @Test
    void whoeverOpensAFileGoesOnWithIt() {
        Child child = opened();
        assertEquals("2026-000001", child.number().toString());
        files.add(cell, child.id(), WORKER, note("2026-11-20", "家访时孩子独自在家"));
        OpenedFile file = read(child);
        assertEquals("示例童", file.identity().orElseThrow().fields().text("name"));
        assertEquals(List.of("家访时孩子独自在家"), notes(file));
    }

    @Test
    void numbersCountUpWithinAYear() {
        opened();
        assertEquals(new FileNumber(2026, 2), opened().number());
        cell.advance(Duration.ofDays(60));
        assertEquals(new FileNumber(2027, 1), opened().number());
    }

    @Test
    void aNeighbourReadsNothingWithoutLeave() {
        Child child = opened();
        AsOf now = AsOf.now(cell.clock());
        assertThrows(AccessRefused.class, () -> files.read(cell, child, by(NEIGHBOUR), now));
        allow(cell, NEIGHBOUR, child.id());
        assertEquals(1, files.read(cell, child, by(NEIGHBOUR), now).entries().size());
        cell.advance(Duration.ofHours(2));
        assertThrows(AccessRefused.class, () -> files.read(cell, child, by(NEIGHBOUR), now));
    }

    @Test
    void whoChangesWhatSomebodyElseHasJustChangedIsTold() {
        Child child = opened();
        Fact moved = Fact.typed(FactKind.IDENTITY, Map.of("name", "示例童", "address", "示例镇一村"));
        assertEquals(
                new Written.Kept(FactId.IDENTITY, 2),
                files.change(cell, child.id(), FactId.IDENTITY, 1, WORKER, moved));
        Fact other = Fact.typed(FactKind.IDENTITY, Map.of("name", "示例童", "address", "示例镇二村"));
        assertEquals(new Written.Overtaken(2), files.change(cell, child.id(), FactId.IDENTITY, 1, LEAD, other));
        assertEquals("示例镇一村", read(child).identity().orElseThrow().fields().text("address"));
    }

    @Test
    void aFactStaysOfItsKind() {
        Child child = opened();
        Written.Kept kept =
                assertInstanceOf(Written.Kept.class, files.add(cell, child.id(), WORKER, note("2026-11-20", "示例")));
        assertEquals(Optional.of(FactKind.NOTE), files.kind(cell, child.id(), kept.fact()));
        Fact other = Fact.typed(FactKind.MEMBERSHIP, Map.of("category", "ORPHAN", "status", "CONFIRMED"));
        assertThrows(
                IllegalArgumentException.class, () -> files.change(cell, child.id(), kept.fact(), 1, WORKER, other));
    }

    @Test
    void whatWasTakenBackStaysInTheHistory() {
        Child child = opened();
        Written.Kept kept =
                assertInstanceOf(Written.Kept.class, files.add(cell, child.id(), WORKER, note("2026-11-20", "写错了孩子")));
        files.withdraw(cell, child.id(), kept.fact(), 1, WORKER, FactKind.NOTE, "是另一个孩子的事");
        assertEquals(List.of(), notes(read(child)));
        List<Entry> history = files.history(cell, child.id(), kept.fact(), by(WORKER));
        assertEquals(
                List.of("写错了孩子", ""),
                history.stream()
                        .map(entry -> entry.fact().fields().text("text"))
                        .toList());
        assertEquals("是另一个孩子的事", history.get(1).fact().fields().text("why"));
    }

    @Test
    void aFileIsReadAsItStoodOnADay() {
        Child child = opened();
        cell.advance(Duration.ofDays(1));
        Written.Kept kept =
                assertInstanceOf(Written.Kept.class, files.add(cell, child.id(), WORKER, note("2026-11-25", "父亲外出务工")));
        cell.advance(Duration.ofDays(1));
        files.change(cell, child.id(), kept.fact(), 1, WORKER, note("2026-11-25", "父亲外出务工，三个月后回来"));
        allow(cell, WORKER, child.id());
        assertEquals(List.of(), notes(on(child, "2026-11-24")));
        assertEquals(List.of("父亲外出务工"), notes(on(child, "2026-11-25")));
        assertEquals(List.of("父亲外出务工，三个月后回来"), notes(on(child, "2026-11-26")));
    }

    private OpenedFile on(Child child, String day) {
        return files.read(cell, child, by(WORKER), AsOf.endOf(LocalDate.parse(day), cell.clock()));
    }

    @Test
    void lockedAFileIsNeitherOpenedNorRead() {
        Child child = opened();
        cell.vault().lock();
        assertThrows(VaultLocked.class, this::opened);
        assertThrows(VaultLocked.class, () -> read(child));
        cell.vault().unlock();
        assertEquals(Optional.empty(), cell.read(db -> new org.canopy.modules.records.store.ChildTable(db)
                .find(new FileNumber(2026, 2))));
    }

    @Test
    void nothingOfTheChildLiesInClear() throws Exception {
        Child child = opened();
        files.add(cell, child.id(), WORKER, note("2026-11-20", "家访时孩子独自在家"));
        cell.close();
        List<byte[]> secrets = Stream.of("示例童", "519921201506010020", "13800138000", "独自在家", "2015-06-01")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (byte[] secret : secrets) {
                    assertTrue(!bytes.contains(new String(secret, StandardCharsets.ISO_8859_1)), file.toString());
                }
            }
        }
    }
}
