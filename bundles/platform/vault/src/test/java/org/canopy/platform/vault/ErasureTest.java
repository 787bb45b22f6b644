package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Erasure;
import org.canopy.api.vault.ErasureCertificate;
import org.canopy.api.vault.RecordErased;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased stays erased, whatever copy is put back; and it can be proved. */
class ErasureTest {
    private static final ModuleName RECORDS = new ModuleName("records");
    private static final String DIRECTOR = "a".repeat(26);
    private static final String ARCHIVE = "b".repeat(26);

    @TempDir
    Path folder;

    private Fixture here;

    @BeforeEach
    void open() throws IOException {
        here = new Fixture(folder, "here").demo();
    }

    @AfterEach
    void close() {
        here.close();
    }

    static Erasure order(String... records) {
        return new Erasure(
                RECORDS, List.of(records), List.of(new AccountId(DIRECTOR), new AccountId(ARCHIVE)), "request");
    }

    private Sealed seal(String record) {
        return here.vault().seal(label(record), text(record));
    }

    private void broken(String record, Sealed sealed) {
        assertThrows(SealBroken.class, () -> here.open(record, sealed));
        assertThrows(RecordErased.class, () -> seal(record));
    }

    private List<DekTable.Row> keys() {
        return here.cell.read(db -> DekTable.after(db, new RecordId(new byte[0]), 500));
    }

    private Path erased() {
        return here.around.folder(here.cell.name()).folder().resolve(ErasedFolder.FOLDER);
    }

    private List<Path> certificates() throws IOException {
        try (Stream<Path> files = Files.list(erased())) {
            return files.sorted().toList();
        }
    }

    /** As when an older copy of the database is put in place. */
    private void putBack(List<DekTable.Row> keys) {
        here.vault().keys().lock();
        here.cell.write(db -> {
            db.deleteFrom(table(name("vault_tombstone"))).execute();
            db.deleteFrom(table(name("vault_erasure"))).execute();
            keys.forEach(row -> DekTable.insert(db, row, 0));
            return true;
        });
    }

    @Test
    void theCertificateSaysWhatTheLedgerSaysAndAnybodyCanCheckIt() throws IOException {
        seal("child:1");
        here.vault().erase(order("child:1"));
        here.cell.advance(Duration.ofSeconds(1));
        seal("child:3");
        String note = here.vault().erase(order("child:1", "child:2", "child:3")).text();
        NoteKey key = here.vault().erasures().key().orElseThrow();
        Erased said = ErasedFolder.known(key, new ErasureCertificate(note))
                .orElseThrow()
                .erased();
        assertEquals(List.of(DIRECTOR, ARCHIVE), said.approved());
        assertEquals("here 519921", said.county());
        assertEquals("2026-11-24T12:00:01+08:00", said.at().toString());
        assertEquals(
                List.of(Erased.Fate.EARLIER, Erased.Fate.NEVER, Erased.Fate.DESTROYED),
                said.lines().stream().map(Erased.Line::fate).toList());
        assertEquals(
                List.of(
                        DIRECTOR + " vault.erase-approved " + said.digest() + " request",
                        ARCHIVE + " vault.erase-approved " + said.digest() + " request",
                        DIRECTOR + " vault.erase records/child:1 " + said.digest(),
                        DIRECTOR + " vault.erase records/child:2 " + said.digest(),
                        DIRECTOR + " vault.erase records/child:3 " + said.digest()),
                here.cell
                        .read(db -> db.fetch(
                                "select actor, act, object, reason from platform_ledger where reason = ?"
                                        + " or object = ? order by sequence",
                                said.digest(),
                                said.digest()))
                        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3)));
        assertEquals(note, Files.readString(certificates().get(1)));
        assertEquals(2, here.vaults.certificates(here.cell).size());
    }

    /** Each letter of it is bound, those of the signature too. */
    @Test
    void aCertificateInWhichALetterWasChangedIsNone() {
        String note = here.vault().erase(order("child:1")).text();
        NoteKey key = here.vault().erasures().key().orElseThrow();
        for (int at = 0; at < note.length(); at++) {
            String forged = note.substring(0, at) + (char) (note.charAt(at) ^ 1) + note.substring(at + 1);
            assertEquals(Optional.empty(), key.open(forged).flatMap(Erased::of), "at " + at);
        }
        assertEquals(Optional.empty(), key.open("").flatMap(Erased::of));
        assertEquals(Optional.empty(), Erased.of("canopy erasure 1\n"));
    }

    @Test
    void anOlderCopyOfTheDatabaseBringsNothingBack() throws IOException {
        Sealed gone = seal("child:1");
        Sealed stays = seal("child:2");
        List<DekTable.Row> before = keys();
        here.vault().erase(order("child:1"));
        putBack(before);
        here.vault().keys().reconsider();
        broken("child:1", gone);
        assertArrayEquals(text("child:2"), here.open("child:2", stays));
        assertEquals(1, keys().size());
    }

    /** A key that somebody inserts while the vault is open is not taken either. */
    @Test
    void aKeyThatIsPutBackMeanwhileOpensNothing() {
        Sealed gone = seal("child:1");
        List<DekTable.Row> before = keys();
        here.vault().erase(order("child:1"));
        here.cell.write(db -> {
            before.forEach(row -> DekTable.insert(db, row, 0));
            return true;
        });
        broken("child:1", gone);
    }

    @Test
    void anOlderCopyOfTheKeyFolderForgetsNothing() throws IOException {
        Sealed gone = seal("child:1");
        here.vault().erase(order("child:1"));
        Path file = certificates().get(0);
        String note = Files.readString(file);
        Files.delete(file);
        here.reopen();
        assertEquals(note, Files.readString(file));
        broken("child:1", gone);
    }

    /** An empty machine got an old database and an old key folder; whoever kept the certificates brings them, open or locked. */
    @Test
    void whoKeptTheCertificatesElsewhereBringsThemBack() throws IOException {
        Sealed one = seal("child:1");
        Sealed two = seal("child:2");
        List<DekTable.Row> before = keys();
        ErasureCertificate first = here.vault().erase(order("child:1"));
        here.cell.advance(Duration.ofMillis(1));
        ErasureCertificate second = here.vault().erase(order("child:2"));
        for (Path file : certificates()) {
            Files.delete(file);
        }
        putBack(before);
        here.vaults.bring(here.cell, List.of(first));
        here.vault().keys().reconsider();
        broken("child:1", one);
        assertArrayEquals(text("child:2"), here.open("child:2", two));
        here.vaults.bring(here.cell, List.of(first, second));
        broken("child:2", two);
        assertEquals(List.of(first, second), here.vaults.certificates(here.cell));
        ErasureCertificate forged = new ErasureCertificate(first.text().replace("child:1", "child:9"));
        assertThrows(IllegalArgumentException.class, () -> here.vaults.bring(here.cell, List.of(forged)));
    }

    @Test
    void anAlteredCertificateBesideTheKeysKeepsThemShut() throws IOException {
        here.vault().erase(order("child:1"));
        Path file = certificates().get(0);
        Files.writeString(file, Files.readString(file).replace("child:1", "child:2"));
        here.reopen();
        assertTrue(here.vault().locked());
        assertTrue(here.vault().keys().trouble().orElse("").contains("bring the folder back from your copy"));
    }

    @Test
    void whereItCannotBeWrittenNothingIsErased() throws IOException {
        seal("child:1");
        here.cell.write(db -> db.execute("alter table platform_ledger rename to gone"));
        assertThrows(RuntimeException.class, () -> here.vault().erase(order("child:1")));
        assertEquals(1, keys().size());
        seal("child:1");
        assertFalse(Files.exists(erased()));
    }

    /** The erasure stands; what is missing is said until it could be written. */
    @Test
    void aFullDiskBesideTheKeysIsAComplaint() throws IOException {
        Files.createDirectories(erased().getParent());
        Files.writeString(erased(), "in the way");
        here.vault().erase(order("child:1"));
        assertTrue(here.vaults.complaints().toString().contains("not written beside the keys"));
        Files.delete(erased());
        here.reopen();
        assertEquals(List.of(), here.vaults.complaints());
        assertEquals(1, certificates().size());
    }

    /** Rows that a rotation has in its hand are not written back. */
    @Test
    void aRotationThatRunsBringsNothingBack() throws Exception {
        Map<String, Sealed> sealed = new HashMap<>();
        for (int i = 0; i < 600; i++) {
            sealed.put("r" + i, seal("r" + i));
        }
        here.vault().keys().with(open -> {
            open.keks().renew("records");
            return true;
        });
        Thread rotating = new Thread(here.vault()::bringOver);
        rotating.start();
        for (int i = 0; i < 600; i += 60) {
            here.vault().erase(order("r" + i, "r" + (i + 1)));
        }
        rotating.join();
        here.reopen();
        assertEquals(Map.of("records", Map.of(2, 580)), here.cell.read(DekTable::counts));
        broken("r0", sealed.get("r0"));
        assertArrayEquals(text("r2"), here.open("r2", sealed.get("r2")));
    }

    /** Deleted rows are overwritten: who reads the disk raw does not find the wrapped key either. */
    @Test
    void theWrappedKeyLiesInNoFileAnyMore() throws IOException {
        seal("child:1");
        byte[] wrapped = keys().get(0).wrapped();
        for (int i = 0; i < 200; i++) {
            seal("other:" + i);
        }
        here.vault().erase(order("child:1"));
        here.close();
        assertEquals(0, filesWith(wrapped));
        here = new Fixture(folder, "here").demo();
        assertEquals(1, filesWith(keys().get(0).wrapped()), "the control: a key that is there is found");
    }

    private int filesWith(byte[] bytes) throws IOException {
        int found = 0;
        String sought = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(sought)) {
                    found++;
                }
            }
        }
        return found;
    }
}
