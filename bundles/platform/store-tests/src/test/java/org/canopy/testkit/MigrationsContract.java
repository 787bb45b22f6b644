package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.canopy.api.store.Query;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.canopy.platform.store.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when a module brings SQL that fails. */
interface MigrationsContract {
    Database emptyDatabase();

    /** A bundle of the module {@code late} with these migrations. */
    static Owner bundle(Path folder, String version, Map<String, String> migrations) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve(version).resolve("db/late/common"));
        for (Map.Entry<String, String> migration : migrations.entrySet()) {
            Files.writeString(scripts.resolve(migration.getKey()), migration.getValue());
        }
        return new Owner("late", version, new URLClassLoader(new URL[] {url(folder.resolve(version))}, null));
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    @Test
    default void aFailingMigrationIsNamedHarmsNobodyElseAndIsMendedByTheNextVersion(@TempDir Path folder)
            throws IOException {
        Map<String, String> good = Map.of("V001__row.sql", "create table late_row (id varchar(40) primary key);");
        Map<String, String> broken = Map.of(
                "V001__row.sql",
                good.get("V001__row.sql"),
                "V002__more.sql",
                "create table late_more (id varchar(40));\ninsert into late_nowhere values (1);");
        Map<String, String> mended = Map.of(
                "V001__row.sql",
                good.get("V001__row.sql"),
                "V002__more.sql",
                "create table late_more (id varchar(40));");
        Owner testkit = new Owner("testkit", "1", MigrationsContract.class.getClassLoader());
        AtomicReference<Owner> asking = new AtomicReference<>(bundle(folder, "1", good));
        Query<Integer> rows = db -> db.fetchCount(org.jooq.impl.DSL.table("late_row"));
        Query<Integer> more = db -> db.fetchCount(org.jooq.impl.DSL.table("late_more"));
        try (CellStore store = new CellStore("test", emptyDatabase(), query -> asking.get())) {
            store.write(db -> db.execute("insert into late_row values ('a')"));

            asking.set(bundle(folder, "2", broken));
            for (int i = 0; i < 2; i++) {
                var failed = assertThrows(StoreUnavailable.class, () -> store.read(rows));
                assertTrue(failed.getMessage().startsWith("migrating module late failed, its tables are as before"));
                assertTrue(failed.getMessage().contains("V002__more.sql"), failed.getMessage());
            }
            asking.set(testkit);
            store.write(StoreContract.put("b"));
            assertEquals(1, store.read(StoreContract.rows()));

            asking.set(bundle(folder, "3", mended));
            assertEquals(1, store.read(rows));
            assertEquals(0, store.read(more));
        }
    }
}
