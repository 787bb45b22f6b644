package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.canopy.api.county.ModuleName;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.canopy.platform.store.Owner;
import org.canopy.platform.store.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module's tables move to another data version and back, whole, and nobody else's do. */
interface TablesContract {
    ModuleName LATE = new ModuleName("late");
    String FIRST =
            """
            create table late_place (id varchar(40) primary key, note varchar(80));
            create table late_visit (id varchar(40) primary key, place varchar(40) not null references late_place (id));
            create index late_visit_place on late_visit (place);
            """;
    String SECOND =
            """
            alter table late_place add column colour varchar(20);
            update late_place set colour = 'green';
            create table late_more (id varchar(40) primary key);
            """;

    Database emptyDatabase();

    /** The store of a module that can be exchanged while it stands. */
    final class Stand implements AutoCloseable {
        final AtomicReference<Owner> asking;
        final CellStore store;
        final Tables tables;

        Stand(Database database, Owner first) {
            asking = new AtomicReference<>(first);
            store = new CellStore("test", database, query -> asking.get());
            tables = store.tables(LATE);
        }

        void sql(String text) {
            store.write(db -> db.execute(text));
        }

        List<String> list(String text) {
            return store.read(db -> db.fetch(text).getValues(0, String.class));
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static Owner one(Path folder) throws IOException {
        return MigrationsContract.bundle(folder, "1", Map.of("V001__place.sql", FIRST));
    }

    private static Owner two(Path folder, String second) throws IOException {
        return MigrationsContract.bundle(
                folder,
                "2-" + Integer.toHexString(second.hashCode()),
                Map.of("V001__place.sql", FIRST, "V002__colour.sql", second));
    }

    private Stand stand(Path folder) throws IOException {
        Stand stand = new Stand(emptyDatabase(), one(folder));
        stand.sql("insert into late_place (id, note) values ('p1', '井边'), ('p2', null)");
        stand.sql("insert into late_visit (id, place) values ('v1', 'p1')");
        return stand;
    }

    @Test
    default void itMovesAndComesBackWholeAndSaysWhatWasWrittenSince(@TempDir Path folder) throws IOException {
        Owner two = two(folder, SECOND);
        try (Stand stand = stand(folder)) {
            assertEquals(3, stand.tables.rows());
            stand.tables.rehearse(two);
            assertFalse(stand.tables.has(1));
            stand.tables.advance(two, 1, 2);
            stand.tables.settle(OptionalInt.of(2));
            stand.asking.set(two);
            assertEquals(List.of("green", "green"), stand.list("select colour from late_place"));
            stand.sql("insert into late_place (id, note, colour) values ('p3', 'x', 'red')");
            stand.sql("update late_place set note = '桥头' where id = 'p2'");
            stand.sql("insert into late_more (id) values ('m1')");
            assertTrue(stand.tables.has(1));

            Map<String, List<String>> since = stand.tables.goBack(two, 2, 1);
            stand.tables.settle(OptionalInt.of(1));
            assertEquals(
                    List.of("p2", "p3"),
                    since.get("late_place").stream().sorted().toList());
            assertEquals(List.of("m1"), since.get("late_more"));
            assertEquals(2, since.size());
            assertFalse(stand.tables.has(1), "it would be out of date at the next move");
            assertTrue(stand.tables.has(2));
            stand.asking.set(one(folder));
            assertEquals(List.of("p1", "p2"), stand.list("select id from late_place order by id"));
            assertEquals(3, stand.tables.rows());
            // keys, rules and indexes hold as before
            assertThrows(RuntimeException.class, () -> stand.sql("insert into late_place (id) values ('p1')"));
            assertThrows(
                    RuntimeException.class, () -> stand.sql("insert into late_visit (id, place) values ('v2', 'p9')"));

            // and up again, as if for the first time
            stand.tables.rehearse(two);
            stand.tables.advance(two, 1, 2);
            stand.tables.settle(OptionalInt.of(2));
            stand.asking.set(two);
            assertEquals(List.of("green", "green"), stand.list("select colour from late_place"));
        }
    }

    @Test
    default void aFailingMigrationMovesNothingNamesFileAndLineAndNoValue(@TempDir Path folder) throws IOException {
        Owner broken = two(
                folder,
                "create table late_more (id varchar(40));\n"
                        + "update late_place set note = 'moved';\n"
                        + "insert into late_nowhere values ('a secret');");
        try (Stand stand = stand(folder)) {
            StoreUnavailable rehearsed = assertThrows(StoreUnavailable.class, () -> stand.tables.rehearse(broken));
            StoreUnavailable failed = assertThrows(StoreUnavailable.class, () -> stand.tables.advance(broken, 1, 2));
            for (StoreUnavailable one : List.of(rehearsed, failed)) {
                assertTrue(one.getMessage().contains("V002__colour.sql, line 3"), one.getMessage());
                assertFalse(one.getMessage().contains("secret"), one.getMessage());
            }
            assertEquals(
                    List.of("p1", "p2"),
                    stand.list("select id from late_place where coalesce(note, '') <> 'moved' order by id"));
            assertEquals(3, stand.tables.rows());
            assertEquals(List.of(), stand.store.undecided());
            stand.sql("insert into late_place (id) values ('p4')");
        }
    }

    @Test
    default void whatNobodyDecidedIsTakenBackWithWhatStoodThere(@TempDir Path folder) throws IOException {
        Owner two = two(folder, SECOND);
        try (Stand stand = stand(folder)) {
            stand.tables.advance(two, 1, 2);
            assertEquals(List.of(LATE), stand.store.undecided());
        }
        // as the next start finds it
        try (Stand stand = new Stand(sameDatabase(), one(folder))) {
            assertEquals(List.of(LATE), stand.store.undecided());
            stand.tables.settle(OptionalInt.of(1));
            assertEquals(List.of(), stand.store.undecided());
            assertEquals(List.of("p1", "p2"), stand.list("select id from late_place order by id"));
            assertThrows(RuntimeException.class, () -> stand.list("select colour from late_place"));
        }
    }

    Database sameDatabase();

    @Test
    default void whileItsWritesAreStoppedItsReadsAndTheOthersGoOn(@TempDir Path folder)
            throws IOException, InterruptedException {
        Owner testkit = new Owner("testkit", "1", TablesContract.class.getClassLoader());
        try (Stand stand = stand(folder)) {
            stand.tables.hold();
            Thread waiting = new Thread(() -> stand.sql("insert into late_place (id) values ('p5')"));
            waiting.start();
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            assertEquals(2, stand.list("select id from late_place").size());
            stand.asking.set(testkit);
            stand.store.write(StoreContract.put("b"));
            assertTrue(waiting.isAlive());
            stand.asking.set(one(folder));
            stand.tables.release();
            waiting.join();
            assertEquals(3, stand.list("select id from late_place").size());
        }
    }
}
