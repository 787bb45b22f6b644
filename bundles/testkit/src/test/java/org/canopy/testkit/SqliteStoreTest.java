package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.canopy.api.store.SharedLibrary;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest implements StoreContract {
    @TempDir
    Path folder;

    private CellStore store;

    @BeforeEach
    void open() {
        store = new CellStore("test", new Database.Sqlite(folder.resolve("a.db")), new PackageOwners("testkit"));
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
    void aFullDiskStopsWritesKeepsReadsAndRecovers() {
        store.write(StoreContract.put("before"));
        store.write(db -> db.execute("pragma max_page_count = 20"));
        assertThrows(
                StoreUnavailable.class,
                () -> store.write(db -> {
                    for (int i = 0; i < 500; i++) {
                        db.execute("insert into testkit_row (id, note) values (?, ?)", "f" + i, "x".repeat(2_000));
                    }
                    return 0;
                }));
        assertEquals(1, store.read(StoreContract.rows()));
        store.write(db -> db.execute("pragma max_page_count = 100000"));
        store.write(StoreContract.put("after"));
        assertEquals(2, store.read(StoreContract.rows()));
    }
}
