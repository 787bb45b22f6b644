package org.canopy.modules.records;

import static org.canopy.modules.records.Invented.VILLAGE;
import static org.canopy.modules.records.Invented.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderTest {
    private static final String NUMBER = "519921201506010020";

    private final ChildFiles files = new ChildFiles();
    private final Finder finder = new Finder();

    @TempDir
    Path folder;

    private FakeCell cell;
    private Child child;

    @BeforeEach
    void county() {
        cell = new FakeCell(folder, "records");
        cell.access().guard(GuardedChildren.TYPE, GuardedChildren.FINDING);
        child = files.open(cell, WORKER, VILLAGE, Invented.child("示例童", NUMBER));
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private List<String> found(String typed) {
        return finder.find(cell, typed).stream()
                .map(found -> found.child().number() + " " + found.by() + " " + found.where())
                .toList();
    }

    @Test
    void aChildIsFoundByItsNumbersHoweverTheyAreTyped() {
        assertEquals(List.of("2026-000001 id-number identity"), found(" 519921 20150601 0020 "));
        assertEquals(List.of("2026-000001 phone identity"), found("+86 138-0013-8000".replace("-", "")));
        assertEquals(List.of("2026-000001 number "), found("2026-1"));
        assertEquals(List.of(), found("519921201506010021"));
        assertEquals(List.of(), found(""));
    }

    @Test
    void aMothersTelephoneLeadsToTheChild() {
        files.add(
                cell,
                child.id(),
                WORKER,
                Fact.typed(FactKind.PARENT, Map.of("which", "MOTHER", "phone", "13900139000")));
        assertEquals(List.of("2026-000001 phone parent"), found("13900139000"));
    }

    @Test
    void aFileIsFoundByWhatItSaysNow() {
        files.change(
                cell,
                child.id(),
                FactId.IDENTITY,
                1,
                WORKER,
                Fact.typed(FactKind.IDENTITY, Map.of("phone", "13700137000")));
        assertEquals(List.of(), found("13800138000"));
        assertEquals(List.of(), found(NUMBER));
        assertEquals(List.of("2026-000001 phone identity"), found("13700137000"));
    }

    @Test
    void lookingWritesNothingAndReadsNoFile() {
        int before = cell.vault().readings().size();
        found(NUMBER);
        assertEquals(before, cell.vault().readings().size());
    }

    private List<String> sounding(String typed) {
        return finder.byName(cell, typed, 10).stream()
                .map(alike -> alike.child().number().toString())
                .toList();
    }

    @Test
    void aNameIsFoundHoweverItIsWritten() {
        files.open(cell, WORKER, VILLAGE, Fact.typed(FactKind.IDENTITY, Map.of("name", "欧阳示例", "formerNames", "小苗")));
        assertEquals(List.of("2026-000001"), sounding("示例童"));
        assertEquals(List.of("2026-000001"), sounding("施丽桐 2015"));
        assertEquals(List.of("2026-000002"), sounding("小苗"));
        assertEquals(List.of(), sounding("毫不相干"));
        assertEquals(List.of(), sounding("13800138000"));
    }

    @Test
    void anotherFileOfTheSameChildIsProposed() {
        Fact twice = Fact.typed(FactKind.IDENTITY, Map.of("name", "实例童", "idNumber", NUMBER));
        Child other = files.open(cell, WORKER, VILLAGE, twice);
        OpenedFile opened = files.read(cell, other, Invented.by(WORKER), AsOf.now(cell.clock()));
        List<Alike> alike = finder.duplicates(cell, opened, 10);
        assertEquals(
                List.of(child.number()),
                alike.stream().map(one -> one.child().number()).toList());
    }
}
