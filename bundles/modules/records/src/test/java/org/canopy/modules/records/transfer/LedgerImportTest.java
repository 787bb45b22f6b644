package org.canopy.modules.records.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.AsOf;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.Entry;
import org.canopy.modules.records.FactId;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.GuardedChildren;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.ledgerfile.FileRefused;
import org.canopy.modules.records.ledgerfile.LedgerFile;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerImportTest {
    private static final AccountId CLERK = new AccountId("d".repeat(26));
    private static final String ONE = "519921201506010020";
    private static final String HEADINGS = "青禾县儿童台账\n姓名,性别,出生日期,身份证号,村(社区),类别,认定时间,父亲,父亲情况,监护人,关系,联系电话\n";
    private static final String ROW = "示例童,女,20150601," + ONE + ",示例村,事实无人抚养,2024年3月1日,示例父,服刑,示例祖,奶奶,138-0013-8000\n";

    @TempDir
    Path folder;

    private final ChildFiles files = new ChildFiles();
    private final Finder finder = new Finder();
    private final LedgerImport imports = new LedgerImport(finder);
    private FakeCell cell;

    @BeforeEach
    void county() {
        cell = new FakeCell(folder, "records").set("records.places.519921101201", "示例村");
        cell.access().guard(GuardedChildren.TYPE);
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Report take(String run, boolean rehearsal, String text) {
        return imports.take(
                cell,
                new Order(run, CLERK, rehearsal, Map.of()),
                new LedgerFile(text.getBytes(StandardCharsets.UTF_8)),
                done -> {});
    }

    private static List<Integer> counts(Report report) {
        return Stream.of(Outcome.values()).map(report::count).toList();
    }

    private static List<String> said(List<Defect> defects) {
        return defects.stream()
                .map(one -> one.row() + " " + one.column() + " " + one.code() + " " + one.other())
                .toList();
    }

    private Child found(String number) {
        return finder.find(cell, number).get(0).child();
    }

    private List<Map<String, String>> facts(Child child) {
        cell.access().allow(CLERK, child.id().subject(), new Purpose("check"), Duration.ofHours(1));
        return files
                .read(cell, child, new Reading(CLERK, new Purpose("check")), AsOf.now(cell.clock()))
                .entries()
                .stream()
                .map(Entry::fact)
                .map(fact -> fact.fields().all())
                .toList();
    }

    @Test
    void aRowBecomesAFile() {
        Report report = take("r1", false, HEADINGS + ROW);
        assertEquals(List.of(1, 0, 0, 0, 0), counts(report));
        Child child = found(ONE);
        assertEquals(new DivisionCode("519921101201"), child.division());
        assertEquals(
                List.of(
                        Map.of("name", "示例童", "sex", "F", "born", "2015-06-01", "idNumber", ONE),
                        Map.of("name", "示例父", "which", "FATHER", "situation", "SERVING_SENTENCE"),
                        Map.of("name", "示例祖", "relation", "GRANDPARENT", "phone", "138-0013-8000"),
                        Map.of("category", "DE_FACTO_UNSUPPORTED", "from", "2024-03-01")),
                facts(child).stream()
                        .sorted(java.util.Comparator.comparing(fact -> fact.containsKey("idNumber")
                                ? 0
                                : fact.containsKey("which") ? 1 : fact.containsKey("relation") ? 2 : 3))
                        .toList());
    }

    @Test
    void whoeverTakesAThousandFilesMayReadNoneOfThemByIt() {
        take("r1", false, HEADINGS + ROW);
        assertEquals(List.of(), cell.access().grants(CLERK));
    }

    @Test
    void theSecondTimeNothingChanges() {
        take("r1", false, HEADINGS + ROW);
        assertEquals(List.of(0, 0, 1, 0, 0), counts(take("r2", false, HEADINGS + ROW)));
        assertEquals(1, finder.find(cell, ONE).size());
        assertEquals(4, facts(found(ONE)).size());
    }

    @Test
    void aChangedRowIsANewVersionOfWhatChanged() {
        take("r1", false, HEADINGS + ROW);
        assertEquals(List.of(0, 1, 0, 0, 0), counts(take("r2", true, HEADINGS + ROW.replace("奶奶", "其他"))));
        assertEquals(List.of(0, 1, 0, 0, 0), counts(take("r3", false, HEADINGS + ROW.replace("奶奶", "其他"))));
        assertEquals(List.of(0, 0, 1, 0, 0), counts(take("r4", false, HEADINGS + ROW.replace("奶奶", "其他"))));
        assertEquals(
                1,
                facts(found(ONE)).stream()
                        .filter(fact -> "OTHER".equals(fact.get("relation")))
                        .count());
        assertEquals(4, facts(found(ONE)).size());
    }

    @Test
    void whatAPersonWroteSinceIsNotOverwritten() {
        take("r1", false, HEADINGS + ROW);
        files.change(
                cell,
                found(ONE).id(),
                FactId.IDENTITY,
                1,
                CLERK,
                Fact.typed(FactKind.IDENTITY, Map.of("name", "示例彤", "idNumber", ONE)));
        Report report = take("r2", false, HEADINGS + ROW.replace("示例童", "示例桐"));
        assertEquals(List.of("3  edited "), said(report.defects()));
        assertEquals(
                "示例彤",
                facts(found(ONE)).stream()
                        .filter(fact -> fact.containsKey("idNumber"))
                        .findFirst()
                        .orElseThrow()
                        .get("name"));
    }

    @Test
    void aBadRowHarmsOnlyItself() {
        Report report = take(
                "r1",
                false,
                HEADINGS + ROW
                        + "甲,未知,2015-02-30,,别处,,,,,,,\n"
                        + ",,,,,,,,,,,13900139000\n"
                        + "乙,男,,519921201506010021,,,,,,,,x\n"
                        + ROW
                        + "丙,男,,519921000000000000,,,,,,,,\n");
        assertEquals(List.of(2, 0, 0, 0, 4), counts(report));
        assertEquals(
                List.of("4 出生日期 day ", "4 性别 choice ", "4 村(社区) place ", "5  nobody ", "7  twice 3", "8 身份证号 rounded "),
                said(report.defects()).stream().sorted().toList());
        assertEquals(
                List.of("6 联系电话 phone ", "6 身份证号 id.check_digit "),
                said(report.looks()).stream().sorted().toList());
    }

    @Test
    void aChildWhoHasAFileGetsNoSecondOne() {
        Child child = files.open(
                cell, CLERK, cell.division(), Fact.typed(FactKind.IDENTITY, Map.of("name", "示例童", "idNumber", ONE)));
        Report report = take("r1", false, HEADINGS + ROW);
        assertEquals(List.of(0, 0, 0, 1, 0), counts(report));
        assertEquals(List.of("3  held " + child.number()), said(report.defects()));
    }

    @Test
    void brokenOffInTheMiddleItGoesOnWhereItStopped() {
        String all = HEADINGS
                + ROW
                + ROW.replace("示例童", "示例同").replace(ONE, "")
                + ROW.replace("示例童", "示例彤").replace(ONE, "");
        class Killed extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        assertThrows(
                Killed.class,
                () -> imports.take(
                        cell,
                        new Order("r1", CLERK, false, Map.of()),
                        new LedgerFile(all.getBytes(StandardCharsets.UTF_8)),
                        done -> {
                            if (done == 2) {
                                throw new Killed();
                            }
                        }));
        assertEquals(List.of(3, 0, 0, 0, 0), counts(take("r1", false, all)));
        assertEquals(List.of(0, 0, 3, 0, 0), counts(take("r2", false, all)));
        assertEquals(3, finder.find(cell, "13800138000").size());
    }

    @Test
    void aFileThatEndsInTheMiddleLeavesNothingBehind() {
        assertThrows(FileRefused.class, () -> take("r1", false, HEADINGS + ROW + "\"示例" + "\0"));
        assertEquals(List.of(), finder.find(cell, ONE));
    }

    @Test
    void columnsThatAreNotReadAreNamed() {
        Report report = take("r1", true, "姓名,身份证号,备注,帮扶人\n示例童," + ONE + ",x,y\n");
        assertEquals(List.of("备注", "帮扶人"), report.unread());
        assertEquals(Map.of("姓名", "identity.name", "身份证号", "identity.idNumber"), report.read());
    }

    @Test
    void theCountysOwnHeadingsCount() {
        Report report = imports.take(
                cell,
                new Order("r1", CLERK, true, Map.of("帮扶人", "guardian.name")),
                new LedgerFile(("姓名,帮扶人\n示例童,示例祖\n").getBytes(StandardCharsets.UTF_8)),
                done -> {});
        assertEquals(Map.of("姓名", "identity.name", "帮扶人", "guardian.name"), report.read());
    }
}
