package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.Kept;
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
        try (Epochs epochs = new Epochs(later::add)) {
            BoxKey key = key();
            Epoch first = epochs.with(key);
            assertArrayEquals(first.senderHalf(), epochs.with(key).senderHalf());
            assertEquals(1, later.size());
            later.remove(0).run();
            assertFalse(Arrays.equals(first.senderHalf(), epochs.with(key).senderHalf()));
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
        BoxKey zero = new BoxKey(MODULE, 519921, 1, new byte[32]);
        assertThrows(IllegalArgumentException.class, () -> seal("r1", zero));
    }
}
