package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.VaultLocked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoxesTest {
    private static final ModuleName MODULE = new ModuleName("records");

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

    private BoxKey key() {
        return here.vault().boxKey(MODULE);
    }

    private Sealed seal(String record, BoxKey to) {
        return here.vault().sealTo(to, label(record), text(record));
    }

    /** What lay in the box before a rotation opens after it; what comes later takes the new key. */
    @Test
    void olderPairsGoOnOpening() {
        BoxKey old = key();
        Sealed before = seal("r1", old);
        here.vault().rotate();
        assertNotEquals(old, key());
        Sealed after = seal("r2", key());
        here.reopen();
        assertArrayEquals(text("r1"), here.open("r1", before));
        assertArrayEquals(text("r2"), here.open("r2", after));
        List<Kept> both = List.of(new Kept(label("r1"), before), new Kept(label("r2"), after));
        assertArrayEquals(
                text("r2"), here.vault().openAll(both, Fixture.PURPOSE).get(1).orElseThrow());
    }

    /** What was sealed to a stolen key opens nowhere when the desk has emptied its boxes; what may be on its way still does. */
    @Test
    void emptiedBoxesLoseTheirOldKeysAfterADay() {
        BoxKey old = key();
        Sealed before = seal("r1", old);
        here.cell.advance(Duration.ofDays(400));
        here.vault().rotate();
        Sealed late = seal("r2", old);
        here.cell.advance(Duration.ofHours(23));
        here.vault().boxesEmptied(MODULE);
        assertArrayEquals(text("r2"), here.open("r2", late));
        List<BoxKeyTable.Row> rows = here.cell.read(BoxKeyTable::all);
        here.cell.advance(Duration.ofHours(2));
        assertArrayEquals(text("r1"), here.open("r1", before));
        Sealed after = seal("r3", key());
        here.vault().boxesEmptied(MODULE);
        assertThrows(SealBroken.class, () -> here.open("r1", before));
        assertThrows(IllegalArgumentException.class, () -> seal("r4", old), "nobody would ever read it");
        assertArrayEquals(text("r3"), here.open("r3", after));
        assertEquals(List.of(0, Wrap.BYTES + 4), lengths());
        assertTrue(here.cell
                .read(db -> db.fetch("select object from platform_ledger where act = 'vault.box-keys-destroyed'"))
                .getValues(0)
                .equals(List.of("records/2")));
        here.vault().keys().lock();
        assertThrows(IllegalArgumentException.class, () -> seal("r4", old));
        here.cell.write(db -> db.execute(
                "update vault_box_key set wrapped = ? where version = 1",
                Base64.getEncoder().encodeToString(rows.get(0).wrapped())));
        here.vault().keys().reconsider();
        assertThrows(SealBroken.class, () -> here.open("r1", before), "an old copy of the table brings no key back");
        assertArrayEquals(text("r3"), here.open("r3", after));
    }

    private List<Integer> lengths() {
        return here.cell.read(BoxKeyTable::all).stream()
                .map(row -> row.wrapped().length)
                .toList();
    }

    /** A copy of the database from before the last rotation: what is sealed from now on has a key that is there. */
    @Test
    void whereAllKeysOfAnOldTableAreDestroyedANewOneIsMade() {
        key();
        here.vault().rotate();
        here.cell.advance(Duration.ofDays(2));
        here.vault().boxesEmptied(MODULE);
        here.vault().keys().lock();
        here.cell.write(db -> db.execute("delete from vault_box_key where version = 2"));
        here.vault().keys().reconsider();
        here.vault().keys().lock();
        Sealed sealed = seal("r1", key());
        here.vault().keys().reconsider();
        assertArrayEquals(text("r1"), here.open("r1", sealed));
    }

    /** A county takes the other family with a rotation; what lay in the box opens, there and back. */
    @Test
    void bothFamiliesOpenSideBySide() {
        BoxKey international = key();
        Sealed first = seal("r1", international);
        here.gm().vault().rotate();
        BoxKey chinese = key();
        Sealed second = seal("r2", chinese);
        Sealed third = seal("r3", international);
        assertEquals(32, international.bytes().length);
        assertEquals(65, chinese.bytes().length);
        assertEquals(Suite.GM_1.id(), second.bytes()[5]);
        here.vault().keys().lock();
        assertEquals(chinese, key());
        Sealed atNight = seal("r4", key());
        here.vault().keys().reconsider();
        for (Kept kept : List.of(
                new Kept(label("r1"), first),
                new Kept(label("r2"), second),
                new Kept(label("r3"), third),
                new Kept(label("r4"), atNight))) {
            assertArrayEquals(
                    text(kept.label().record()), here.open(kept.label().record(), kept.sealed()));
        }
    }

    /** Whoever can write the database alone has nothing sealed to a key of their own. */
    @Test
    void whileLockedThePublicHalfComesFromTheKeyFolder() throws IOException {
        here.vault().keys().lock();
        assertThrows(VaultLocked.class, this::key);
        here.vault().keys().reconsider();
        BoxKey true1 = key();
        here.vault().keys().lock();
        here.cell.write(db -> db.execute("update vault_box_key set public_half = '" + "01".repeat(32) + "'"));
        assertEquals(true1, key());
        here.vault().keys().reconsider();
        assertThrows(VaultLocked.class, () -> here.open("r1", seal("r1", true1)), "a forged row opens no vault");
    }

    @Test
    void aLostFileOfPublicHalvesIsWrittenAnew() throws IOException {
        BoxKey before = key();
        Path file = here.around.folder(here.cell.name()).folder().resolve("boxes.properties");
        Files.writeString(file, "records = nonsense");
        here.vault().keys().lock();
        assertThrows(KeysRefused.class, this::key);
        Files.delete(file);
        here.vault().keys().reconsider();
        here.vault().keys().lock();
        assertEquals(before, key());
    }

    /** One agreement serves a minute, and is wiped behind it; each text has a key of its own. */
    @Test
    void anEpochLastsAMinute() {
        List<Runnable> later = new ArrayList<>();
        try (Epochs epochs = new Epochs(later::add, key -> {})) {
            BoxKey key = key();
            Epoch first = epochs.with(key);
            assertArrayEquals(first.senderPart(), epochs.with(key).senderPart());
            assertEquals(1, later.size());
            later.remove(0).run();
            assertFalse(Arrays.equals(first.senderPart(), epochs.with(key).senderPart()));
        }
        byte[] one = seal("r1", key()).bytes();
        byte[] two = seal("r1", key()).bytes();
        int to = Header.BYTES + Secret.BYTES;
        assertArrayEquals(
                Arrays.copyOfRange(one, Header.BYTES, to), Arrays.copyOfRange(two, Header.BYTES, to), "one epoch");
        assertFalse(
                Arrays.equals(Header.ofBox(one).commitment(), Header.ofBox(two).commitment()), "two keys");
    }

    @Test
    void aKeyThatNobodyCanHaveIsRefused() {
        byte[] noPoint = new byte[65];
        noPoint[0] = 4;
        for (byte[] bytes : List.of(new byte[32], noPoint)) {
            BoxKey nobodys = new BoxKey(MODULE, 519921, 1, bytes);
            assertThrows(IllegalArgumentException.class, () -> seal("r1", nobodys));
        }
        for (int length : new int[] {0, 31, 33, 65}) {
            byte[] bytes = new byte[length];
            assertThrows(IllegalArgumentException.class, () -> new BoxKey(MODULE, 519921, 1, bytes));
        }
    }
}
