package org.canopy.testkit;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.canopy.api.store.Query;
import org.canopy.api.store.SharedLibrary;
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
}
