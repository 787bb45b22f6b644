package org.canopy.platform.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on PostgreSQL: there and back, with keys, rules, triggers and numbers that count on. */
class PostgresBackupTest {
    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private Machine machine;

    @BeforeEach
    void begin() throws IOException {
        server = EmbeddedPostgres.start();
        machine = new Machine(folder.resolve("one"), BackupTest.NOON)
                .with("qinghe", lines())
                .with("linshui", lines());
    }

    private String[] lines() {
        return new String[] {
            "store.url = " + server.getJdbcUrl("postgres", "postgres"), "store.user = postgres",
        };
    }

    @AfterEach
    void end() throws IOException {
        machine.close();
        server.close();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    @Test
    void thereAndBack() throws Exception {
        Sealed first = machine.seal("qinghe", "r1");
        Sealed others = machine.seal("linshui", "o1");
        sql("create table county_qinghe.records_row (id bigserial primary key, n bigint generated always as identity,"
                + " t text not null default 'x', twice bigint generated always as (id * 2) stored)");
        sql("create unique index records_row_t on county_qinghe.records_row (t) where t <> 'x'");
        sql("insert into county_qinghe.records_row (t) values (E'tab\\t and line\\n and \\\\'), ('x'), ('x')");
        BackupName made = machine.backup("qinghe");
        Path rows = made.folder(machine.disk()).resolve("postgresql/vault_dek.rows");
        assertFalse(Files.exists(rows), "no record key in the backup");
        assertTrue(Files.readString(made.keys(machine.disk()), StandardCharsets.UTF_8)
                .contains("dek "));
        Sealed later = machine.seal("qinghe", "r2");
        String place = made.folder(machine.disk()).toString();
        assertEquals(0, machine.drill("qinghe", place).code());
        Machine.Said said = machine.restore("qinghe", place, "--replace");
        assertEquals(0, said.code(), said.words());
        assertEquals("r1", machine.open("qinghe", "r1", first));
        assertThrows(SealBroken.class, () -> machine.open("qinghe", "r2", later));
        assertEquals("o1", machine.open("linshui", "o1", others));
        sql("insert into county_qinghe.records_row (t) values ('next')");
        sql(
                "do $$ begin assert (select id = 4 and n = 4 and twice = 8 from county_qinghe.records_row where t = 'next');"
                        + " assert (select count(*) = 1 from county_qinghe.records_row where t = E'tab\\t and line\\n and \\\\');"
                        + " end $$");
        assertThrows(SQLException.class, () -> sql("insert into county_qinghe.records_row (t) values ('next')"));
        assertThrows(SQLException.class, () -> sql("delete from county_qinghe.platform_ledger"));
        sql("do $$ begin assert (select count(*) = 0 from pg_namespace where nspname like '%laid');"
                + " assert (select count(*) = 1 from pg_namespace where nspname = 'county_qinghe_aside'); end $$");
        // the schema that a restore has made is copied like any other
        BackupName again = machine.backup("qinghe");
        assertEquals(
                0,
                machine.drill("qinghe", again.folder(machine.disk()).toString()).code());
    }
}
