package org.canopy.platform.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstProofTest {
    @Test
    void migratesOnTheCommittersConnection(@TempDir Path folder) {
        try (var store = new CellStore("x", new Database.Sqlite(folder.resolve("a.db")), c -> Owner.platform())) {
            int n = store.read(db -> db.fetchCount(DSL.table("platform_job")));
            assertEquals(0, n);
        }
    }

    @Test
    void postgres() throws Exception {
        try (var pg = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.start();
                var store = new CellStore(
                        "x",
                        new Database.Postgres(pg.getJdbcUrl("postgres", "postgres"), "postgres", "x", "county_x"),
                        c -> Owner.platform())) {
            int n = store.read(db -> db.fetchCount(DSL.table("platform_job")));
            assertEquals(0, n);
        }
    }
}
