package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.canopy.api.store.SharedLibrary;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreTest implements StoreContract, MigrationsContract, TablesContract, LedgerContract {
    private EmbeddedPostgres server;
    private CellStore store;
    private int schema;

    @BeforeAll
    void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() {
        store = open("county_t" + ++schema);
    }

    private CellStore open(String name) {
        return new CellStore("test", database(name), new PackageOwners("testkit"));
    }

    private Database database(String schema) {
        return new Database.Postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "", schema);
    }

    @Override
    public Database sameDatabase() {
        return emptyDatabase();
    }

    @Override
    public Database emptyDatabase() {
        return database("county_e" + schema);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public SharedLibrary store() {
        return store;
    }

    @Test
    void twoCountiesOnOneServerShareNothing() {
        try (CellStore other = open("county_other")) {
            store.write(StoreContract.put("a"));
            assertEquals(0, other.read(StoreContract.rows()));
        }
    }
}
