package org.canopy.testkit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.canopy.api.store.Query;
import org.canopy.api.store.SharedLibrary;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest implements StoreContract, MigrationsContract, TablesContract, LedgerContract {
    @TempDir
    Path folder;

    private CellStore store;

    @BeforeEach
    void open() {
        store = new CellStore("test", database(), new PackageOwners("testkit"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public SharedLibrary store() {
        return store;
    }

    @Override
    public Database sameDatabase() {
        return emptyDatabase();
    }

    @Override
    public Database emptyDatabase() {
        return new Database.Sqlite(folder.resolve("empty.db"));
    }

    private Database.Sqlite database() {
        return new Database.Sqlite(folder.resolve("a.db"));
    }

    @Test
    void aFullDiskKeepsWhatWasAcknowledgedRefusesTheRestAndRecovers() throws InterruptedException {
        store.write(db -> db.execute("pragma max_page_count = 200"));
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(32);
        for (int w = 0; w < 32; w++) {
            String prefix = "w" + w + "-";
            pool.submit(() -> {
                for (int i = 0; i < 100 && refused.get() == 0; i++) {
                    String id = prefix + i;
                    try {
                        store.write(db ->
                                db.execute("insert into testkit_row (id, note) values (?, ?)", id, "x".repeat(2_000)));
                        acknowledged.add(id);
                    } catch (StoreUnavailable full) {
                        refused.incrementAndGet();
                        assertTrue(full.getMessage().contains("the disk is full"), full.getMessage());
                    }
                }
            });
        }
        pool.shutdown();
        assertTrue(pool.awaitTermination(1, TimeUnit.MINUTES));
        assertTrue(refused.get() > 0);
        assertEquals(acknowledged, ids());
        store.write(StoreContract.put("after")); // on a new connection, without the limit
        assertEquals(Optional.empty(), store.pulse().join());
    }

    @Test
    void aWriteThatSwallowsAFullDiskIsNotAcknowledgedNorAreItsNeighboursIfTheyAreLost() {
        store.write(db -> db.execute("pragma max_page_count = 20"));
        List<Query<Integer>> queries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            queries.add(StoreContract.put("n" + i));
        }
        queries.add(3, db -> {
            int rows = StoreContract.put("swallows").on(db);
            for (int i = 0; i < 50; i++) {
                try {
                    db.execute("insert into testkit_row (id, note) values (?, ?)", "f" + i, "x".repeat(2_000));
                } catch (DataAccessException full) {
                    return rows;
                }
            }
            return rows;
        });
        List<CompletableFuture<Integer>> writes = StoreContract.together(store, queries);
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < writes.size(); i++) {
            if (writes.get(i).handle((answer, failure) -> failure == null).join()) {
                told.add(i == 3 ? "swallows" : "n" + (i < 3 ? i : i - 1));
            }
        }
        Set<String> kept = new TreeSet<>(ids());
        kept.removeIf(id -> id.startsWith("f"));
        assertEquals(told, kept);
    }

    @Test
    void aReadOnlyDatabaseIsSaidSoAndRecovers() {
        store.write(db -> db.execute("pragma query_only = true"));
        var refused = assertThrows(StoreUnavailable.class, () -> store.write(StoreContract.put("a")));
        assertTrue(refused.getMessage().contains("it is read-only"), refused.getMessage());
        store.write(StoreContract.put("b"));
        assertEquals(Set.of("b"), ids());
    }

    @Test
    void aDamagedFileIsSaidSo() throws IOException {
        store.close();
        Files.delete(folder.resolve("a.db"));
        Files.writeString(folder.resolve("a.db"), "no database".repeat(1_000));
        var refused = assertThrows(
                StoreUnavailable.class, () -> new CellStore("test", database(), new PackageOwners("testkit")));
        assertEquals("the database cannot be opened: it is damaged; bring it back from a backup", refused.getMessage());
    }

    @Test
    void aFileThatVanishesAcknowledgesNothingAndIsNotMadeAnewUntilItComesBack() throws IOException {
        store.write(StoreContract.put("a"));
        Path aside = Files.createDirectory(folder.resolve("aside"));
        for (String name : List.of("a.db", "a.db-wal", "a.db-shm")) {
            Files.move(folder.resolve(name), aside.resolve(name));
        }
        for (int i = 0; i < 3; i++) {
            assertThrows(StoreUnavailable.class, () -> store.write(StoreContract.put("lost")));
        }
        String trouble = store.pulse().join().orElseThrow();
        assertTrue(trouble.endsWith("the file is missing or access to it is refused"), trouble);
        for (String name : List.of("a.db", "a.db-wal", "a.db-shm")) {
            Files.move(aside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        store.write(StoreContract.put("b"));
        assertEquals(Set.of("a", "b"), ids());
        assertEquals(Optional.empty(), store.pulse().join());
    }

    private Set<String> ids() {
        return store.read(db -> new TreeSet<>(
                db.select(field("id", String.class)).from(table("testkit_row")).fetch(0, String.class)));
    }
}
