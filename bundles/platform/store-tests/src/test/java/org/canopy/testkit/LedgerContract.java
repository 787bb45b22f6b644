package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.canopy.api.ledger.LedgerEntry;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.Query;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.canopy.platform.store.LedgerTable;
import org.canopy.platform.store.Owner;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** What the ledger owes, on every database. */
interface LedgerContract {
    Database emptyDatabase();

    /** Queries of a module, until the test says that the platform itself asks. */
    private CellStore open(AtomicReference<Owner> asking) {
        asking.set(new Owner("testkit", "1", LedgerContract.class.getClassLoader()));
        return new CellStore("test", emptyDatabase(), query -> asking.get());
    }

    private static LedgerLine line(String object) {
        return new LedgerLine("system", "testkit.did", object, "");
    }

    private static List<LedgerEntry> entries(CellStore store) {
        Query<List<LedgerEntry>> all = db -> db.fetch(
                        "select sequence, at, actor, act, object, reason, hash from platform_ledger order by sequence")
                .map(row -> new LedgerEntry(
                        row.get(0, Long.class),
                        Instant.ofEpochMilli(row.get(1, Long.class)),
                        new LedgerLine(
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, String.class)),
                        row.get(6, String.class)));
        return store.read(all);
    }

    @Test
    default void linesOfManyWritersStandInOneUnbrokenChain() {
        AtomicReference<Owner> asking = new AtomicReference<>();
        try (CellStore store = open(asking)) {
            LedgerTable ledger = new LedgerTable(new TestClock(Instant.EPOCH, java.time.ZoneOffset.UTC));
            var pool = Executors.newFixedThreadPool(8);
            try {
                List<CompletableFuture<?>> writes = IntStream.range(0, 100)
                        .<CompletableFuture<?>>mapToObj(i -> CompletableFuture.runAsync(
                                () -> store.write(db -> {
                                    StoreContract.put("r" + i).on(db);
                                    ledger.write(db, line("r" + i));
                                    if (i % 3 == 0) {
                                        throw new IllegalStateException("rolled back");
                                    }
                                    return 1;
                                }),
                                pool))
                        .toList();
                writes.forEach(write -> write.exceptionally(refused -> null).join());
            } finally {
                pool.shutdownNow();
            }
            asking.set(Owner.platform());
            List<LedgerEntry> entries = entries(store);
            assertEquals(66, entries.size());
            String previous = LedgerEntry.BEGINNING;
            for (int i = 0; i < entries.size(); i++) {
                assertEquals(i + 1, entries.get(i).sequence());
                assertTrue(entries.get(i).follows(previous), "line " + (i + 1));
                previous = entries.get(i).hash();
            }
        }
    }

    @Test
    default void noLineIsChangedOrTakenAwayAndNoModuleSeesThem() {
        AtomicReference<Owner> asking = new AtomicReference<>();
        try (CellStore store = open(asking)) {
            LedgerTable ledger = new LedgerTable(new TestClock(Instant.EPOCH, java.time.ZoneOffset.UTC));
            store.write(db -> {
                ledger.write(db, line("one"));
                ledger.write(db, line("two"));
                return 1;
            });
            assertThrows(IllegalStateException.class, () -> entries(store));
            asking.set(Owner.platform());
            for (String harm : List.of(
                    "update platform_ledger set act = 'x.y' where sequence = 1",
                    "delete from platform_ledger where sequence = 2",
                    "delete from platform_ledger")) {
                var refused = assertThrows(DataAccessException.class, () -> store.write(db -> db.execute(harm)), harm);
                assertTrue(String.valueOf(refused.getMessage()).contains("append-only"), refused.getMessage());
            }
            List<LedgerEntry> entries = entries(store);
            assertEquals(2, entries.size());
            assertFalse(entries.get(1).follows(LedgerEntry.BEGINNING));
            LedgerEntry two = entries.get(1);
            assertFalse(new LedgerEntry(2, two.at(), line("other"), two.hash())
                    .follows(entries.get(0).hash()));
        }
    }

    @Test
    default void aModuleMayNotBearANameOfThePlatform() {
        for (String name : List.of("platform", "identity", "vault")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> new Owner(name, "1", getClass().getClassLoader()),
                    name);
        }
    }
}
