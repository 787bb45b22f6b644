package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.canopy.api.access.Subject;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.testkit.VaultContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellVaultTest implements VaultContract {
    @TempDir
    Path folder;

    private Fixture here;
    private Fixture there;

    @BeforeEach
    void twoCounties() throws IOException {
        here = new Fixture(folder, "here").demo();
        there = new Fixture(folder, "there").demo();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Override
    public CellVault vault() {
        return here.vault();
    }

    @Override
    public CellVault elsewhere() {
        return there.vault();
    }

    @Override
    public int headLength() {
        return Header.BYTES;
    }

    @Override
    public void guard() {
        here.guard.guarded.put("records.child", Set.of(OWN));
    }

    @Override
    public void allow(Subject subject) {
        here.guard.allow(READER, subject);
    }

    @Override
    public void lock() {
        vault().keys().lock();
    }

    /** What stands in the table is bound as firmly as what stands in the envelope. */
    @Test
    void rowsOfTheKeyTableCannotBeSwapped() throws IOException {
        Sealed one = vault().seal(label("r1"), text("eins"));
        vault().seal(label("r2"), text("zwei"));
        byte[] wrapped = here.cell
                .read(db -> DekTable.find(db, RecordId.of(new ModuleName("records"), "r2")))
                .orElseThrow()
                .wrapped();
        here.cell.write(db -> db.update(table(name("vault_dek")))
                .set(field(name("wrapped"), byte[].class), wrapped)
                .execute());
        here.reopen();
        assertThrows(SealBroken.class, () -> here.open("r1", one));
    }

    @Test
    void whoseKeyIsDeletedIsErased() throws IOException {
        Sealed one = vault().seal(label("r1"), text("eins"));
        Sealed two = vault().seal(label("r2"), text("zwei"));
        here.cell.write(db -> db.deleteFrom(table(name("vault_dek")))
                .where(field(name("record"), byte[].class)
                        .eq(RecordId.of(new ModuleName("records"), "r1").bytes()))
                .execute());
        here.reopen();
        assertThrows(SealBroken.class, () -> here.open("r1", one));
        assertArrayEquals(text("zwei"), here.open("r2", two));
    }

    @Test
    void eachReadingIsALineOfTheLedgerAndABrokenSealIsNone() {
        Sealed sealed = vault().seal(label("r1"), text("一段话"));
        assertThrows(SealBroken.class, () -> here.open("r2", sealed));
        here.open("r1", sealed);
        assertEquals(List.of("vault.open records/r1/story handling"), ledger());
    }

    /** As many lines as texts that left, and the reason of each names the grant; who was refused stands there too. */
    @Test
    void eachTextThatLeftIsALineOfItsReaderAndSoIsEachRefusal() {
        guard();
        allow(new Subject(new ModuleName("records"), "child:a"));
        List<Kept> list = new ArrayList<>();
        for (String field : List.of("name", "story", "phone")) {
            Label label = new Label(new ModuleName("records"), "child:a", field, 0);
            list.add(new Kept(label, vault().seal(label, text(field))));
        }
        Label foreign = new Label(new ModuleName("records"), "child:b", "name", 0);
        Kept other = new Kept(foreign, vault().seal(foreign, text("b")));
        int before = here.guard.asked;
        int left = vault().openAll(list, new Reading(READER, FOR)).size();
        assertEquals(1, here.guard.asked - before, "one look for a whole list");
        vault().open(list.get(0).label(), list.get(0).sealed(), new Reading(READER, FOR));
        left++;
        assertThrows(AccessRefused.class, () -> vault().openAll(List.of(list.get(0), other), new Reading(READER, FOR)));
        assertThrows(AccessRefused.class, () -> vault().open(foreign, other.sealed(), FOR));
        assertEquals(
                left, ledger().stream().filter(l -> l.startsWith("vault.open ")).count());
        assertEquals(
                List.of(
                        "vault.open records/child:a/name case-handling/g0",
                        "vault.open records/child:a/story case-handling/g0",
                        "vault.open records/child:a/phone case-handling/g0",
                        "vault.open records/child:a/name case-handling/g0",
                        "vault.refused records/child:b/name case-handling",
                        "vault.refused records/child:b/name case-handling"),
                ledger());
    }

    /** Nobody can say what is guarded: then nothing of a module is read, and what the platform keeps for itself is. */
    @Test
    void withoutAGuardNothingOfAModuleIsRead() {
        Sealed sealed = vault().seal(label("r1"), text("eins"));
        Label own = new Label(new ModuleName("identity"), "account:a", "totp", 0);
        Sealed secret = vault().seal(own, text("secret"));
        here.vaults.unsetGuard(here.guard);
        assertThrows(StoreUnavailable.class, () -> here.open("r1", sealed));
        assertThrows(StoreUnavailable.class, () -> vault().open(label("r1"), sealed, new Reading(READER, FOR)));
        assertArrayEquals(text("secret"), vault().open(own, secret, Fixture.PURPOSE));
    }

    private List<String> ledger() {
        return here.cell
                .read(db -> db.fetch("select act, object, reason from platform_ledger order by sequence"))
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2));
    }

    @Test
    void aListIsOneBatchOfLinesAndABrokenSealIsNone() {
        List<Kept> kept = new ArrayList<>();
        for (String record : List.of("r1", "r2", "r3")) {
            kept.add(new Kept(label(record), vault().seal(label(record), text(record))));
        }
        kept.set(1, new Kept(label("r2"), kept.get(0).sealed()));
        vault().openAll(kept, PURPOSE);
        assertEquals(List.of("vault.open records/r1/story handling", "vault.open records/r3/story handling"), ledger());
    }

    /** Looking through many is one line with their number, there before the first is looked at. */
    @Test
    void lookingThroughManyIsOneLineOfTheirType() {
        List<Kept> kept = new ArrayList<>();
        for (String record : List.of("note:1", "note:2", "page:1")) {
            kept.add(new Kept(label(record), vault().seal(label(record), text(record))));
        }
        Reading reading = new Reading(new AccountId("a".repeat(26)), PURPOSE);
        List<String> lines = List.of("vault.scan records.note/2 handling", "vault.scan records.page/1 handling");
        vault().scan(kept, reading, clear -> {
            assertEquals(lines, ledger());
            return 1;
        });
        assertEquals(lines, ledger());
    }

    /** The line of a stream is there before its first byte is. */
    @Test
    void aStreamIsOneLineOfTheLedgerBeforeItsFirstByte() throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        vault().sealStream(label("r1"), new ByteArrayInputStream(new byte[200_000]), sealed);
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {
                assertEquals(List.of("vault.open records/r1/story handling"), ledger());
            }
        };
        vault().openStream(label("r1"), new ByteArrayInputStream(sealed.toByteArray()), out, PURPOSE);
        byte[] cut = Arrays.copyOf(sealed.toByteArray(), 60_000);
        assertThrows(
                SealBroken.class, () -> vault().openStream(label("r1"), new ByteArrayInputStream(cut), out, PURPOSE));
        assertEquals(1, ledger().size());
    }

    /** No line, no text: of a list, of a stream, of a single one. */
    @Test
    void whereTheLedgerCannotBeWrittenNothingIsGivenOut() throws IOException {
        Sealed one = vault().seal(label("r1"), text("eins"));
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        vault().sealStream(label("r1"), new ByteArrayInputStream(text("a stream")), sealed);
        here.cell.write(db -> db.execute("alter table platform_ledger rename to gone"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(sealed.toByteArray());
        assertThrows(RuntimeException.class, () -> here.open("r1", one));
        assertThrows(RuntimeException.class, () -> vault().openAll(List.of(new Kept(label("r1"), one)), PURPOSE));
        assertThrows(RuntimeException.class, () -> vault().openStream(label("r1"), in, out, PURPOSE));
        Reading reading = new Reading(new AccountId("a".repeat(26)), PURPOSE);
        assertThrows(RuntimeException.class, () -> vault().scan(List.of(new Kept(label("r1"), one)), reading, clear -> {
            out.write(1);
            return 1;
        }));
        assertEquals(0, out.size());
    }

    /** Whoever seals a new record at the same moment gets the same key. */
    @Test
    void manyWhoSealOneNewRecordAtOnceAgreeOnItsKey() throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Sealed>> work = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                int field = i;
                work.add(() -> vault().seal(
                                new Label(new ModuleName("records"), "one", "f" + field, 1), text("text " + field)));
            }
            List<Future<Sealed>> sealed = pool.invokeAll(work);
            here.reopen();
            for (int i = 0; i < sealed.size(); i++) {
                Label label = new Label(new ModuleName("records"), "one", "f" + i, 1);
                assertArrayEquals(
                        text("text " + i), vault().open(label, sealed.get(i).get(), PURPOSE));
            }
        } finally {
            pool.shutdownNow();
        }
        int keys = here.cell.read(db -> db.fetchCount(table(name("vault_dek"))));
        assertEquals(1, keys);
    }

    /** The length of a text shows as one of a few sizes. */
    @Test
    void lengthsHide() {
        int shortest = vault().seal(label("r"), new byte[0]).bytes().length;
        assertEquals(shortest, vault().seal(label("r"), new byte[252]).bytes().length);
        assertNotEquals(shortest, vault().seal(label("r"), new byte[253]).bytes().length);
        assertEquals(
                vault().seal(label("r"), new byte[20_000]).bytes().length,
                vault().seal(label("r"), new byte[20_400]).bytes().length);
    }

    /** The county's number is that of the day its keys were made: a corrected division code loses nothing. */
    @Test
    void aChangedDivisionCodeLosesNothing() {
        Sealed sealed = vault().seal(label("r"), text("words"));
        assertEquals(519921, ByteBuffer.wrap(sealed.bytes()).getInt(6));
        here.cell.set("division", "519981");
        assertArrayEquals(text("words"), here.open("r", sealed));
        Sealed later = vault().seal(label("r"), text("more"));
        assertEquals(519921, ByteBuffer.wrap(later.bytes()).getInt(6));
    }

    @Test
    void noKeyAndNoTextLiesInAnyFile() throws IOException {
        String marker = "a marker that nobody may find";
        vault().seal(label("r"), text(marker));
        here.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertTrue(!bytes.contains(marker), file.toString());
            }
        }
        here = new Fixture(folder, "here");
    }
}
