package org.canopy.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.FakeCells;
import org.canopy.testkit.ReadinessContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has the database file can change what stands in it; that it was changed is found. */
class CountyAuditTest {
    @TempDir
    Path folder;

    private FakeCell cell;
    private CheckpointWatch watch;
    private Path away;

    @BeforeEach
    void open() throws Exception {
        away = Files.createDirectory(folder.resolve("away"));
        cell = new FakeCell(folder, "qinghe", "content").set("audit.copy", away.toString());
        watch = new CheckpointWatch(FakeCells.of(cell), folder.resolve("keys"));
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private void lines(int count) {
        cell.write(db -> {
            for (int i = 0; i < count; i++) {
                cell.ledger().write(db, new LedgerLine("system", "content.did", "o" + i, ""));
            }
            return true;
        });
    }

    /** Two looks, between them as long as may pass until something is signed. */
    private void signed() {
        watch.look();
        cell.advance(CountyAudit.AT_LEAST);
        watch.look();
    }

    private int checkpoints() {
        return cell.read(db -> CheckpointTable.beyond(db, 0)).size();
    }

    private String verify(int code, String... options) {
        StringWriter out = new StringWriter();
        var command = new AuditVerifyCommand(FakeCells.of(cell));
        Map<String, String> given = options.length == 0 ? Map.of() : Map.of(options[0], options[1]);
        int got = command.run(new Invocation(
                List.of("qinghe"), given, false, folder, new PrintWriter(out, true), new PrintWriter(out, true)));
        assertEquals(code, got, out.toString());
        return out.toString();
    }

    private void harm(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("qinghe/canopy.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger if exists platform_ledger_no_update");
            statement.execute("drop trigger if exists platform_ledger_no_delete");
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void whatWasWrittenIsSignedWithinTenSecondsOrAThousandLines() {
        lines(3);
        watch.look();
        assertEquals(0, checkpoints());
        cell.advance(CountyAudit.AT_LEAST.minus(Duration.ofMillis(1)));
        watch.look();
        assertEquals(0, checkpoints());
        cell.advance(Duration.ofMillis(1));
        watch.look();
        assertEquals(1, checkpoints());
        signed();
        assertEquals(1, checkpoints(), "nothing was written since");
        lines(1_000);
        watch.look();
        assertEquals(2, checkpoints());
        assertEquals(List.of(), watch.complaints());
        assertTrue(verify(Command.OK).contains("whole: 1003 lines, of which 1003 are signed; 4 checkpoints agree"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update platform_ledger set object = 'o9' where sequence = 3 | 3",
                "update platform_ledger set at = at + 1 where sequence = 1 | 1",
                "update platform_ledger set actor = '小梅' where sequence = 4 | 4",
                "delete from platform_ledger where sequence = 2 | 2",
                "update platform_ledger set sequence = sequence + 10 where sequence = 5 | 5",
                "update platform_ledger set hash = (select hash from platform_ledger where sequence = 1) where sequence = 2 | 2"
            })
    void theFirstLineThatIsNotAsItWasWrittenIsNamed(String harm, long broken) throws Exception {
        lines(5);
        signed();
        harm(harm);
        assertTrue(verify(Command.FAILED).startsWith("Line " + broken + " is not as it was written"));
    }

    @Test
    void aLedgerThatWasWrittenAnewFromSomewhereOnIsFound() throws Exception {
        lines(5);
        signed();
        lines(5);
        signed();
        rewrite(7);
        assertTrue(verify(Command.FAILED).contains("Lines 6 to 10 are not those that were signed (database)"));
    }

    /** As somebody would who knows how we chain: every line from {@code first} on fits the one before. */
    private void rewrite(int first) throws Exception {
        List<LedgerRows.Row> rows = LedgerRows.after(cell, first - 2);
        harm("delete from platform_ledger where sequence >= " + first);
        byte[] previous = java.util.HexFormat.of().parseHex(rows.get(0).hash());
        var hash = new org.canopy.api.ledger.LedgerHash();
        for (LedgerRows.Row row : rows.subList(1, rows.size())) {
            previous = hash.of(previous, row.sequence(), row.at(), "operator", row.act(), row.object(), row.reason());
            harm("insert into platform_ledger values (" + row.sequence() + ", " + row.at() + ", 'operator', '"
                    + row.act() + "', '" + row.object() + "', '', '"
                    + java.util.HexFormat.of().formatHex(previous) + "')");
        }
    }

    @Test
    void anEndThatWasCutOffIsFoundFromTheSecondPlace() throws Exception {
        lines(4);
        signed();
        lines(4);
        signed();
        harm("delete from platform_ledger where sequence > 4", "delete from audit_checkpoint where size > 4");
        assertTrue(verify(Command.FAILED).contains("Lines 5 to 8 were signed once and are gone (audit.copy)"));
        Path kept = Files.copy(new SecondPlace(away, cell.name()).file(), folder.resolve("kept.txt"));
        cell.set("audit.copy", Files.createDirectory(folder.resolve("empty")).toString());
        assertTrue(verify(Command.OK).contains("whole: 4 lines"), "who has the database alone cannot know");
        assertTrue(verify(Command.FAILED, "copy", kept.toString()).contains("Lines 5 to 8 were signed once"));
    }

    @Test
    void nothingWrongIsEverSigned() throws Exception {
        lines(4);
        signed();
        lines(2);
        harm("update platform_ledger set object = 'other' where sequence = 6");
        signed();
        assertEquals(1, checkpoints());
        assertTrue(
                watch.complaints().get(0).contains("line 6 is not as it was written"),
                watch.complaints().toString());
    }

    @Test
    void aForgedCheckpointIsFoundAndNotBuiltOn() throws Exception {
        lines(4);
        signed();
        String frontier = "00".repeat(32);
        harm("update audit_checkpoint set frontier = '" + frontier + "'");
        lines(1);
        signed();
        assertEquals(1, checkpoints());
        assertTrue(
                watch.complaints().get(0).contains("is not as it was signed"),
                watch.complaints().toString());
        harm(
                "update audit_checkpoint set note = replace(note, 'canopy/qinghe' || char(10) || '4', 'canopy/qinghe' || char(10) || '5')");
        assertTrue(verify(Command.FAILED)
                .contains("A checkpoint over 5 lines bears no signature of a known key (database)"));
    }

    @Test
    void aSecondPlaceThatWasAwayIsCaughtUpWith() throws Exception {
        Path moved = folder.resolve("moved");
        lines(2);
        signed();
        Files.move(away, moved);
        lines(2);
        signed();
        assertTrue(watch.complaints().get(0).contains("is the disk or the share connected"));
        lines(2);
        signed();
        Files.move(moved, away);
        watch.look();
        assertEquals(List.of(), watch.complaints());
        SecondPlace place = new SecondPlace(away, cell.name());
        assertEquals(3, place.notes().size());
        assertEquals(1, place.vkeys().size());
        assertTrue(verify(Command.OK).contains("6 checkpoints agree"));
        String half = place.notes().get(0).substring(0, 60);
        Files.writeString(place.file(), half, java.nio.file.StandardOpenOption.APPEND);
        watch = new CheckpointWatch(FakeCells.of(cell), folder.resolve("keys"));
        lines(2);
        signed();
        assertFalse(place.last().isEmpty(), "a note that was cut off by a power cut spoils no other");
        assertTrue(verify(Command.FAILED).contains("bears no signature"), "and it is named");
    }

    @Test
    void aCountyWithoutASecondPlaceIsTold() {
        cell.set("audit.copy", "");
        watch.look();
        assertEquals(List.of(), watch.complaints(), "nobody has worked there yet");
        lines(1);
        signed();
        watch.look();
        assertTrue(
                watch.complaints().get(0).contains("audit.copy of qinghe is not set"),
                watch.complaints().toString());
        cell.set("demo", "true");
        assertEquals(List.of(), watch.complaints());
    }

    @Nested
    class Verify implements CommandContract<AuditVerifyCommand> {
        @Override
        public AuditVerifyCommand command() {
            return new AuditVerifyCommand(FakeCells.of(cell));
        }
    }

    @Nested
    class Complains implements ReadinessContract<CheckpointWatch> {
        @Override
        public CheckpointWatch readiness() {
            cell.set("audit.copy", folder.resolve("nowhere").toString());
            lines(1);
            signed();
            return watch;
        }
    }
}
