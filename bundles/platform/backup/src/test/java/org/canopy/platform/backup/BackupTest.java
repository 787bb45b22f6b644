package org.canopy.platform.backup;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Erasure;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vaults;
import org.canopy.platform.vault.RecordKeysTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @TempDir
    Path folder;

    private Machine machine;

    @BeforeEach
    void begin() throws IOException {
        machine = new Machine(folder.resolve("one"), NOON).with("qinghe");
    }

    @AfterEach
    void end() {
        machine.close();
    }

    /** Another machine, with a copy of the keys, that has never seen the county. */
    private Machine another() throws IOException {
        Instant now = machine.clock.instant();
        machine.close();
        Path keys = folder.resolve("two-keys");
        for (Path file : Machine.files(machine.keys)) {
            Path copy = keys.resolve(machine.keys.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            Files.setPosixFilePermissions(copy.getParent(), PosixFilePermissions.fromString("rwx------"));
        }
        machine = new Machine(folder.resolve("two"), now);
        return machine;
    }

    @Test
    void itIsWholeForItsOwnersEyesAndHoldsNoRecordKey() throws Exception {
        machine.seal("qinghe", "r1");
        BackupName made = machine.backup("qinghe");
        List<String> lines = Files.readAllLines(made.keys(machine.disk()));
        byte[] wrapped = java.util.Base64.getDecoder()
                .decode(lines.stream()
                        .filter(line -> line.startsWith("dek "))
                        .findFirst()
                        .orElseThrow()
                        .split(" ")[5]);
        for (Path file : Machine.files(made.folder(machine.disk()))) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
            assertFalse(contains(Files.readAllBytes(file), wrapped), file.toString());
        }
        assertTrue(contains(Files.readAllBytes(machine.data().resolve("cells/qinghe/canopy.db")), wrapped)
                || contains(Files.readAllBytes(machine.data().resolve("cells/qinghe/canopy.db-wal")), wrapped));
        assertEquals(1, Manifest.checked(made.folder(machine.disk())).keys());
        for (Path file : Machine.files(machine.keys)) {
            byte[] key = Files.readAllBytes(file);
            for (Path one : Machine.files(machine.disk())) {
                assertFalse(contains(Files.readAllBytes(one), key), file + " is in " + one);
            }
        }
    }

    private static boolean contains(byte[] all, byte[] some) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(some, StandardCharsets.ISO_8859_1));
    }

    /** What was acknowledged before it began is in it, and what is in it opens. */
    @Test
    void itIsOneMomentWhileOthersSeal() throws Exception {
        Map<String, Sealed> before = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            before.put("b" + i, machine.seal("qinghe", "b" + i));
        }
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 0; !over.get(); i++) {
                machine.seal("qinghe", "w" + i);
            }
        });
        writer.start();
        BackupName made = machine.backup("qinghe");
        over.set(true);
        writer.join();
        Machine two = another();
        Machine.Said said = two.restore("qinghe", made.folder(two.disk()).toString());
        assertEquals(0, said.code(), said.words());
        before.forEach((id, text) -> assertEquals(id, two.open("qinghe", id, text)));
    }

    @Test
    void anEmptyMachineGetsTheCountyBackWithItsSettingsAndLedger() throws Exception {
        machine.with("linshui", "phone.police = 110 | 2030-01-01");
        Sealed sealed = machine.seal("linshui", "r1");
        BackupName made = machine.backup("linshui");
        Machine two = another();
        Machine.Said said = two.restore("linshui", machine.disk().toString());
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("the chain is whole"), said.words());
        assertEquals("r1", two.open("linshui", "r1", sealed));
        assertTrue(Files.readString(two.etc().resolve("org.canopy.county-linshui.cfg"))
                .contains("phone.police"));
        assertTrue(
                acts(two.cell("linshui")).contains("backup.restored " + made),
                acts(two.cell("linshui")).toString());
        assertFalse(Files.exists(two.data().resolve("restores/linshui")));
        assertEquals(1, two.restore("linshui", machine.disk().toString()).code(), "it is there already");
    }

    private static List<String> acts(Cell cell) {
        return cell.read(db -> db.select(field(name("act"), String.class), field(name("object"), String.class))
                .from(table(name("platform_ledger")))
                .orderBy(field(name("sequence")))
                .fetch(row -> row.value1() + " " + row.value2()));
    }

    @Test
    void replacingMovesAsideAndTouchesNoOtherCounty() throws Exception {
        machine.with("linshui");
        Sealed first = machine.seal("qinghe", "r1");
        BackupName made = machine.backup("qinghe");
        Sealed later = machine.seal("qinghe", "r2");
        Sealed others = machine.seal("linshui", "o1");
        Cell linshui = machine.cell("linshui");
        String place = made.folder(machine.disk()).toString();
        Machine.Said refused = machine.restore("qinghe", place);
        assertEquals(1, refused.code());
        assertTrue(refused.words().contains("--replace"), refused.words());
        assertEquals("r2", machine.open("qinghe", "r2", later));
        Machine.Said said = machine.restore("qinghe", place, "--replace");
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("younger than the backup"), said.words());
        assertEquals("r1", machine.open("qinghe", "r1", first));
        assertThrows(SealBroken.class, () -> machine.open("qinghe", "r2", later));
        assertTrue(machine.cell("linshui") == linshui, "the other county was opened anew");
        assertEquals("o1", machine.open("linshui", "o1", others));
        assertTrue(Files.exists(machine.data().resolve("set-aside/qinghe-1/canopy.db")));
    }

    /** SECURITY 7: the end of an erased record, also in every backup that is older. */
    @Test
    void anErasedRecordIsGoneFromEveryBackupWhenTheKeysHaveAged() throws Exception {
        Sealed erased = machine.seal("qinghe", "erased");
        Sealed other = machine.seal("qinghe", "other");
        BackupName old = machine.backup("qinghe");
        erase("erased");
        machine.clock.advance(Duration.ofDays(31));
        machine.backup("qinghe");
        assertFalse(Files.exists(old.keys(machine.disk())), "the old keys are a month old");
        Machine two = another();
        Machine.Said said = two.restore("qinghe", old.folder(two.disk()).toString());
        assertEquals(0, said.code(), said.words());
        assertThrows(SealBroken.class, () -> two.open("qinghe", "erased", erased));
        assertEquals("other", two.open("qinghe", "other", other));
    }

    /** Nothing is put in place unasked with keys that are too old, or none. */
    @Test
    void keysThatAreTooOldAreNotTaken() throws Exception {
        machine.seal("qinghe", "r1");
        BackupName old = machine.backup("qinghe");
        machine.clock.advance(Duration.ofDays(31));
        Machine two = another();
        Machine.Said said = two.restore("qinghe", two.disk().toString());
        assertEquals(1, said.code());
        assertTrue(said.words().contains("older than 30 days"), said.words());
        assertFalse(Files.exists(two.etc().resolve("org.canopy.county-qinghe.cfg")));
        assertFalse(Files.exists(two.data().resolve("restores/qinghe")));
        Files.delete(old.keys(two.disk()));
        said = two.restore("qinghe", two.disk().toString());
        assertEquals(1, said.code());
        assertTrue(said.words().contains("no file of record keys"), said.words());
    }

    private void erase(String record) {
        Label label = Machine.label(record);
        Vaults vaults = machine.vaults;
        vaults.of(machine.cell("qinghe"))
                .erase(new Erasure(
                        label.module(), List.of(label.record()), List.of(new AccountId("a".repeat(26))), "request"));
    }

    @Test
    void aDamagedOneIsRefusedByTheNameOfTheFile() throws Exception {
        machine.seal("qinghe", "r1");
        BackupName made = machine.backup("qinghe");
        for (Path file : Machine.files(machine.disk())) {
            byte[] whole = Files.readAllBytes(file);
            for (byte[] bad : List.of(flipped(whole), Arrays.copyOf(whole, whole.length / 2))) {
                Files.write(file, bad);
                Machine.Said said =
                        machine.restore("qinghe", made.folder(machine.disk()).toString(), "--replace");
                assertEquals(1, said.code(), file.toString());
                assertFalse(said.words().contains("Exception"), said.words());
            }
            Files.write(file, whole);
        }
        assertEquals(0, machine.drill("qinghe", machine.disk().toString()).code());
    }

    private static byte[] flipped(byte[] whole) {
        byte[] bad = whole.clone();
        bad[bad.length / 2] ^= 1;
        return bad;
    }

    @Test
    void theDrillOpensEverythingAndLeavesNothingButItsLine() throws Exception {
        machine.seal("qinghe", "r1");
        BackupName made = machine.backup("qinghe");
        Machine.Said said = machine.drill("qinghe", machine.disk().toString());
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("1 record keys open, 0 do not"), said.words());
        assertTrue(said.words().contains("platform_ledger"), said.words());
        assertFalse(Files.exists(machine.data().resolve("restores/qinghe")));
        assertTrue(acts(machine.cell("qinghe")).contains("backup.drill " + made));
    }

    @Test
    void aPlaceThatIsNoneIsRefusedInWords() throws Exception {
        Files.createDirectories(machine.data().resolve("backups"));
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (Path bad : List.of(machine.data().resolve("backups"), machine.keys, open, folder.resolve("nowhere"))) {
            CopyRefused refused = assertThrows(
                    CopyRefused.class, () -> machine.backups.make(machine.cell("qinghe"), bad, "operator"));
            assertTrue(refused.getMessage().contains(bad.toString()), refused.getMessage());
        }
        CopyRefused full =
                assertThrows(CopyRefused.class, () -> new BackupPlace(machine.disk()).wantRoom(Long.MAX_VALUE / 2));
        assertTrue(full.getMessage().contains("MiB are free"), full.getMessage());
    }

    @Test
    void whatNeverBecameWholeIsNotTakenAndGoesWithTheNext() throws Exception {
        Path half = Files.createDirectory(machine.disk().resolve("canopy-qinghe-20261124-110000.unfinished"));
        Files.writeString(half.resolve("county.db"), "half");
        Machine.Said said = machine.restore("qinghe", machine.disk().toString(), "--replace");
        assertEquals(1, said.code());
        assertTrue(said.words().contains("no whole backup"), said.words());
        assertEquals(1, machine.restore("qinghe", half.toString(), "--replace").code());
        machine.backup("qinghe");
        assertFalse(Files.exists(half));
    }

    /** What the standing county knows to be erased stays so, whatever file of keys there is. */
    @Test
    void aTombstoneCountsMoreThanAFileOfKeys() throws Exception {
        Sealed erased = machine.seal("qinghe", "erased");
        Sealed other = machine.seal("qinghe", "other");
        machine.backup("qinghe");
        erase("erased");
        Machine.Said said = machine.restore("qinghe", machine.disk().toString(), "--replace");
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("1 records were erased since"), said.words());
        assertThrows(SealBroken.class, () -> machine.open("qinghe", "erased", erased));
        assertEquals("other", machine.open("qinghe", "other", other));
    }

    /** A module key that was destroyed opens nothing again; newer record keys open the old backup. */
    @Test
    void keysUnderADestroyedKeyAreNamedAndNewerOnesOpen() throws Exception {
        Sealed sealed = machine.seal("qinghe", "r1");
        String old = machine.backup("qinghe").folder(machine.disk()).toString();
        RecordKeysTable.rotate(machine.cell("qinghe"), machine.vaults);
        Machine.Said said = machine.restore("qinghe", old, "--replace");
        assertEquals(1, said.code());
        assertTrue(said.words().contains("oldest.properties"), said.words());
        machine.backup("qinghe");
        said = machine.restore("qinghe", old, "--replace");
        assertEquals(0, said.code(), said.words());
        assertEquals("r1", machine.open("qinghe", "r1", sealed));
    }

    @Test
    void tablesOfALaterCanopyAreNotPutInPlace() throws Exception {
        machine.seal("qinghe", "r1");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + machine.data().resolve("cells/qinghe/canopy.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("insert into vault_schema select 99, '999', 'later', type, 'V999__later.sql', checksum,"
                    + " installed_by, installed_on, 0, success from vault_schema where type = 'SQL' limit 1");
        }
        machine.backup("qinghe");
        Machine.Said said = machine.restore("qinghe", machine.disk().toString(), "--replace");
        assertEquals(1, said.code());
        assertTrue(said.words().contains("The tables of vault are younger"), said.words());
    }
}
