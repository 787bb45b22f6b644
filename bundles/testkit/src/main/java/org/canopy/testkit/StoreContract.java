package org.canopy.testkit;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleRows;
import org.canopy.api.store.Query;
import org.canopy.api.store.SharedLibrary;
import org.canopy.platform.store.CellStore;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/**
 * What every store owes its callers, whatever database is under it. The test class brings an empty table
 * {@code testkit_row (id varchar primary key, note varchar)} by a migration.
 */
public interface StoreContract {
    /** A store whose owner of this package's queries is the module {@code testkit}. */
    SharedLibrary store();

    /** Puts one row. */
    static Query<Integer> put(String id) {
        return db -> db.insertInto(table("testkit_row"), field("id"), field("note"))
                .values(id, "n")
                .execute();
    }

    /** Counts the rows. */
    static Query<Integer> rows() {
        return db -> db.select(count()).from(table("testkit_row")).fetchSingle().value1();
    }

    @Test
    default void whatWasWrittenIsRead() {
        store().write(put("a"));
        assertEquals(1, store().read(rows()));
    }

    /** An export sees one moment, whatever is written meanwhile, and never the whole in memory. */
    @Test
    default void aModulesRowsAreHandedOverAsOfOneMoment() {
        int many = 2_000;
        store().write(db -> {
            for (int i = 0; i < many; i++) {
                put("r" + i).on(db);
            }
            return many;
        });
        List<String> seen = new ArrayList<>();
        Set<Object> ids = new HashSet<>();
        ((CellStore) store()).rows(new ModuleName("testkit"), new ModuleRows() {
            @Override
            public void dataVersion(String version) {
                seen.add(version);
            }

            @Override
            public void table(String name, List<Column> columns) {
                seen.add(name + " " + columns.stream().map(Column::name).toList());
            }

            @Override
            public void row(Map<String, Object> values) {
                if (ids.isEmpty()) {
                    CompletableFuture.runAsync(() -> store().write(put("late"))).join();
                }
                ids.add(values.get("id"));
            }
        });
        assertEquals(List.of("001", "testkit_row [id, note]"), seen);
        assertEquals(many, ids.size());
        assertEquals(many + 1, store().read(rows()));
    }

    @Test
    default void aWriteThatThrowsIsRolledBackAloneAndItsExceptionReachesTheCaller() {
        var pool = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<Integer>> writes = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String id = "r" + i;
                Query<Integer> put = put(id);
                boolean fails = i % 5 == 0;
                Query<Integer> query = db -> {
                    int n = put.on(db);
                    if (fails) {
                        throw new IllegalArgumentException(id);
                    }
                    return n;
                };
                writes.add(CompletableFuture.supplyAsync(() -> store().write(query), pool));
            }
            for (int i = 0; i < writes.size(); i++) {
                CompletableFuture<Integer> write = writes.get(i);
                if (i % 5 == 0) {
                    var thrown = assertThrows(CompletionException.class, write::join);
                    assertEquals("r" + i, thrown.getCause().getMessage());
                } else {
                    assertEquals(1, write.join());
                }
            }
            assertEquals(160, store().read(rows()));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    default void aBrokenStatementHarmsOnlyItself() {
        store().write(put("a"));
        assertThrows(DataAccessException.class, () -> store().write(put("a")));
        store().write(put("b"));
        assertEquals(2, store().read(rows()));
    }

    @Test
    default void aReaderCannotWrite() {
        assertThrows(DataAccessException.class, () -> store().read(put("a")));
        assertEquals(0, store().read(rows()));
    }

    @Test
    default void aWriteInsideAWriteOrAReadIsRefused() {
        assertThrows(IllegalStateException.class, () -> store().write(db -> store().write(put("a"))));
        assertThrows(IllegalStateException.class, () -> store().read(db -> store().write(put("a"))));
        assertThrows(IllegalStateException.class, () -> store().write(db -> store().read(rows())));
        assertEquals(0, store().read(rows()));
    }

    @Test
    default void aForeignTableIsRefusedByName() {
        for (String sql : List.of(
                "select * from hotline_call",
                "insert into hotline_call(id) values ('x')",
                "update hotline_call set id = 'x'",
                "delete from testkit_schema",
                "select * from testkit_row, platform_job",
                "select 1 from testkit_row r join platform_event e on 1 = 1")) {
            var refused = assertThrows(IllegalStateException.class, () -> store().write(db -> db.execute(sql)), sql);
            assertTrue(refused.getMessage().contains("module testkit"), refused.getMessage());
        }
    }

    @Test
    default void anOwnTableIsNotRefused() {
        store().write(put("a"));
        Query<Integer> upsert = db -> db.execute("insert into testkit_row (id, note) values ('a', 'from hotline_call')"
                + " on conflict (id) do update set note = 'b'");
        assertEquals(1, store().write(upsert).intValue());
        Query<Integer> common = db -> db.fetch("with mine as (select id from testkit_row)"
                        + " select m.id from mine m where m.id is distinct from 'z'")
                .size();
        assertEquals(1, store().read(common).intValue());
    }

    /** Has all of them wait for the committer at once, so that they share a commit. */
    static List<CompletableFuture<Integer>> together(SharedLibrary store, List<Query<Integer>> queries) {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var pool = Executors.newCachedThreadPool();
        try {
            pool.submit(() -> store.write(db -> {
                begun.countDown();
                return waited(goOn);
            }));
            waited(begun);
            List<CompletableFuture<Integer>> writes = queries.stream()
                    .map(query -> CompletableFuture.supplyAsync(() -> store.write(query), pool))
                    .toList();
            waited(new CountDownLatch(1));
            goOn.countDown();
            return writes;
        } finally {
            pool.shutdown();
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String thrown(CompletableFuture<?> write) {
        return assertThrows(CompletionException.class, write::join)
                .getCause()
                .getClass()
                .getSimpleName();
    }

    private Set<String> ids() {
        return store().read(db -> new TreeSet<>(
                db.select(field("id", String.class)).from(table("testkit_row")).fetch(0, String.class)));
    }

    /** A way for a write to go, and whether it is stored afterwards; empty if either is right. */
    record Way(Optional<Boolean> stored, Function<String, Query<Integer>> query) {}

    private static List<Way> ways() {
        Way right = new Way(Optional.of(true), StoreContract::put);
        Way throwsAtOnce = new Way(Optional.of(false), id -> db -> {
            throw new IllegalArgumentException(id);
        });
        Way throwsLate = new Way(Optional.of(false), id -> db -> {
            put(id).on(db);
            throw new IllegalArgumentException(id);
        });
        Way isRefused = new Way(Optional.of(false), id -> put("first"));
        Way isRefusedLate = new Way(
                Optional.of(false), id -> db -> put(id).on(db) + put("first").on(db));
        Way throwsPastJooq = new Way(Optional.of(false), id -> db -> {
            pastJooq(db, "insert into testkit_row (id) values ('" + id + "')");
            pastJooq(db, "insert into testkit_row (id) values ('" + id + "b')");
            throw new IllegalArgumentException(id);
        });
        Way swallows = new Way(Optional.empty(), id -> db -> {
            swallowed(db, put("first"));
            return put(id).on(db);
        });
        Way swallowsLate = new Way(Optional.empty(), id -> db -> {
            int rows = put(id).on(db);
            swallowed(db, put("first"));
            return rows;
        });
        return List.of(
                right,
                throwsAtOnce,
                right,
                throwsLate,
                isRefused,
                right,
                isRefusedLate,
                throwsPastJooq,
                right,
                swallows,
                swallowsLate,
                right);
    }

    private static void pastJooq(DSLContext db, String sql) {
        db.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private static void swallowed(DSLContext db, Query<Integer> query) {
        assertThrows(DataAccessException.class, () -> query.on(db));
    }

    @Test
    default void whateverGoesWrongInOneOfManyWritesHarmsItAlone() {
        store().write(put("first"));
        List<Way> ways = new ArrayList<>();
        List<Query<Integer>> queries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ways.add(ways().get(i % ways().size()));
            queries.add(ways.get(i).query().apply("r" + i));
        }
        List<CompletableFuture<Integer>> writes = together(store(), queries);
        Set<String> acknowledged = new TreeSet<>(Set.of("first"));
        for (int i = 0; i < 60; i++) {
            boolean told =
                    writes.get(i).handle((answer, failure) -> failure == null).join();
            assertEquals(told, ways.get(i).stored().orElse(told), "write " + i);
            if (told) {
                acknowledged.add("r" + i);
            }
        }
        assertEquals(acknowledged, ids());
    }

    @Test
    default void aCommitThatFailsIsToldToAllThatShareIt() {
        store().write(
                        db -> db.execute(
                                "create table testkit_late (id varchar(40) references testkit_row (id) deferrable initially deferred)"));
        List<Query<Integer>> queries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            queries.add(put("r" + i));
        }
        queries.add(20, db -> db.execute("insert into testkit_late (id) values ('nobody')"));
        for (CompletableFuture<Integer> write : together(store(), queries)) {
            assertEquals("StoreUnavailable", thrown(write));
        }
        assertEquals(Set.of(), ids());
        store().write(put("later"));
        assertEquals(Set.of("later"), ids());
    }
}
