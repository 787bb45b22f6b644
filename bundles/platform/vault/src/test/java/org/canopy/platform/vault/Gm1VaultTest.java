package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.canopy.api.access.Subject;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.testkit.VaultContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county that chose the Chinese family keeps the same promises. */
class Gm1VaultTest implements VaultContract {
    @TempDir
    Path folder;

    private Fixture here;
    private Fixture there;

    @BeforeEach
    void twoCounties() throws IOException {
        here = new Fixture(folder, "here").gm().demo();
        there = new Fixture(folder, "there").gm().demo();
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

    private static int suite(Sealed sealed) {
        return sealed.bytes()[5];
    }

    /** The choice counts for the next key of a module; what was sealed before stays readable, there and back. */
    @Test
    void aCountyChangesItsFamilyWithARotation() {
        Sealed gm = vault().seal(label("r1"), text("国密"));
        assertEquals(Suite.GM_1.id(), suite(gm));
        here.cell.set("vault.suite", "INT_1");
        assertEquals(Suite.GM_1.id(), suite(vault().seal(label("r1"), text("still"))));
        vault().rotate();
        vault().bringOver();
        here.reopen();
        Sealed international = vault().seal(label("r1"), text("international"));
        assertEquals(Suite.INT_1.id(), suite(international));
        here.cell.set("vault.suite", "GM_1");
        vault().rotate();
        vault().bringOver();
        here.reopen();
        assertEquals(Suite.GM_1.id(), suite(vault().seal(label("r2"), text("new"))));
        assertArrayEquals(text("国密"), here.open("r1", gm));
        assertArrayEquals(text("international"), here.open("r1", international));
    }

    /** Whoever writes another family beside a module's key gets no key. */
    @Test
    void theFamilyOfAModulesKeyIsBoundToIt() {
        Sealed sealed = vault().seal(label("r1"), text("国密"));
        vault().keys().lock();
        here.cell.write(db -> db.execute("update vault_kek set suite = 1"));
        vault().keys().reconsider();
        assertThrows(RuntimeException.class, () -> here.open("r1", sealed));
        here.cell.write(db -> db.execute("update vault_kek set suite = 2"));
        vault().keys().reconsider();
        assertArrayEquals(text("国密"), here.open("r1", sealed));
        assertThrows(SealBroken.class, () -> here.open("r2", sealed));
    }
}
