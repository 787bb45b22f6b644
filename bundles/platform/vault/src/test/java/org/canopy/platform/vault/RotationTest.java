package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {
    @TempDir
    Path folder;

    private FakeCell cell;
    private final List<Runnable> waiting = new ArrayList<>();
    private CellVault vault;

    /** What should run in the background waits until the test lets it. */
    @BeforeEach
    void open() throws IOException {
        Surroundings around = Fixture.around(folder);
        Files.createDirectories(around.keys());
        cell = new FakeCell(folder.resolve("data"), "here", "records").set("demo", "true");
        vault = new CellVault(cell, around, waiting::add, () -> Optional.of(new ListGuard()));
        waiting.clear();
    }

    @AfterEach
    void close() {
        vault.close();
        cell.close();
    }

    private Map<String, Sealed> seal(int many, String prefix) {
        Map<String, Sealed> sealed = new HashMap<>();
        for (int i = 0; i < many; i++) {
            sealed.put(prefix + i, vault.seal(label(prefix + i), text("text " + i)));
        }
        return sealed;
    }

    private void allOpen(Map<String, Sealed> sealed) {
        sealed.forEach((record, text) -> assertArrayEquals(
                text("text " + record.replaceAll("\\D", "")), vault.open(label(record), text, Fixture.PURPOSE)));
    }

    private List<KekTable.State> states() {
        return cell.read(KekTable::all).stream().map(KekTable.Row::state).toList();
    }

    private Map<Integer, Integer> counts() {
        return cell.read(DekTable::counts).get("records");
    }

    private void letRun() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void allRecordKeysComeUnderTheNewKeyAndTheOldOneIsDestroyed() {
        Map<String, Sealed> sealed = seal(30, "r");
        vault.rotate();
        assertEquals(List.of(KekTable.State.OLD, KekTable.State.ACTIVE), states());
        allOpen(sealed);
        letRun();
        assertEquals(List.of(KekTable.State.DESTROYED, KekTable.State.ACTIVE), states());
        assertEquals(Map.of(2, 30), counts());
        assertTrue(cell.read(KekTable::all).get(0).wrapped().length == 0);
        vault.keys().lock();
        vault.keys().reconsider();
        allOpen(sealed);
    }

    /** The process ends anywhere between two batches; the next start goes on, and nothing is lost or done twice. */
    @Test
    void interruptedItGoesOnAtTheNextUnlocking() {
        Map<String, Sealed> sealed = seal(1_100, "r");
        vault.rotate();
        waiting.clear();
        int brought = vault.keys().with(open -> open.rotation().step("records"));
        assertEquals(500, brought);
        vault.keys().lock();
        vault.keys().reconsider();
        assertEquals(Map.of(1, 600, 2, 500), counts());
        letRun();
        assertEquals(Map.of(2, 1_100), counts());
        allOpen(sealed);
    }

    /** A record key is never put under a module key that was destroyed meanwhile. */
    @Test
    void sealingGoesOnWhileKeysRotate() throws Exception {
        Map<String, Sealed> sealed = new HashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 0; !over.get() || i < 50; i++) {
                sealed.put("w" + i, vault.seal(label("w" + i), text("text " + i)));
            }
        });
        writer.start();
        for (int i = 0; i < 10; i++) {
            vault.rotate();
            letRun();
        }
        over.set(true);
        writer.join();
        vault.keys().lock();
        vault.keys().reconsider();
        letRun();
        allOpen(sealed);
        long destroyed =
                states().stream().filter(KekTable.State.DESTROYED::equals).count();
        assertTrue(destroyed >= 1, states().toString());
    }

    @Test
    void aYearOldKeyIsReplacedByItself() {
        Map<String, Sealed> sealed = seal(3, "r");
        cell.advance(Duration.ofDays(366));
        vault.bringOver();
        assertEquals(List.of(KekTable.State.DESTROYED, KekTable.State.ACTIVE), states());
        allOpen(sealed);
    }

    /** Who puts an old copy of the tables in place brings no retired key back to life. */
    @Test
    void anOldCopyOfTheKeyTablesDoesNotOpen() throws IOException {
        Sealed sealed = vault.seal(label("r"), text("words"));
        KekTable.Row kek = cell.read(KekTable::all).get(0);
        DekTable.Row dek = cell.read(db -> DekTable.after(db, new RecordId(new byte[0]), 1))
                .get(0);
        vault.rotate();
        letRun();
        cell.write(db -> {
            db.deleteFrom(table(name("vault_kek"))).execute();
            db.deleteFrom(table(name("vault_dek"))).execute();
            KekTable.succeed(db, kek);
            DekTable.insert(db, dek, 0);
            return true;
        });
        vault.keys().lock();
        vault.keys().reconsider();
        assertThrows(SealBroken.class, () -> vault.open(label("r"), sealed, Fixture.PURPOSE));
        Sealed later = vault.seal(label("s"), text("more"));
        assertArrayEquals(text("more"), vault.open(label("s"), later, Fixture.PURPOSE));
        // on purpose, as the operators' page says
        Files.delete(folder.resolve("keys/here/oldest.properties"));
        vault.keys().lock();
        vault.keys().reconsider();
        assertArrayEquals(text("words"), vault.open(label("r"), sealed, Fixture.PURPOSE));
        assertArrayEquals(text("more"), vault.open(label("s"), later, Fixture.PURPOSE));
    }

    @Test
    void theCensusFindsEachBrokenKey() {
        seal(700, "r");
        assertEquals(new Census(Map.of("records", Map.of(1, 700)), 700, 0), census());
        DekTable.Row one = cell.read(db -> DekTable.after(db, new RecordId(new byte[0]), 1))
                .get(0);
        byte[] damaged = one.wrapped().clone();
        damaged[new Random(1).nextInt(damaged.length)] ^= 1;
        cell.write(db -> db.update(table(name("vault_dek")))
                .set(field(name("wrapped"), byte[].class), damaged)
                .where(field(name("record"), byte[].class).eq(one.record().bytes()))
                .execute());
        assertEquals(new Census(Map.of("records", Map.of(1, 700)), 699, 1), census());
    }

    private Census census() {
        return vault.keys().with(open -> open.rotation().census());
    }
}
