package org.canopy.testkit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies under 32 writers and comes back: what it acknowledged is there, and the store goes on by itself. */
class PostgresKilledTest {
    private static final int WRITERS = 32;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    @Test
    void losesNothingAcknowledgedAndGoesOnByItself() throws Exception {
        Path data = folder.resolve("pg");
        EmbeddedPostgres first = server(data).start();
        String url = first.getJdbcUrl("postgres", "postgres");
        try (CellStore store = new CellStore(
                "test", new Database.Postgres(url, "postgres", "", "county_dies"), new PackageOwners("testkit"))) {
            ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
            for (int w = 0; w < WRITERS; w++) {
                String prefix = "w" + w + "-";
                pool.submit(() -> writeOn(store, prefix));
            }
            waitForRows(500);
            kill(data);
            first.close(); // finds nobody to stop, and lets go of the folder
            EmbeddedPostgres second = server(data).setPort(first.getPort()).start();
            try {
                waitForRows(acknowledged.size() + 500);
                over = true;
                pool.shutdown();
                assertTrue(pool.awaitTermination(30, TimeUnit.SECONDS));
                assertEquals(Optional.empty(), store.pulse().join());
                Set<String> lost = new HashSet<>(acknowledged);
                lost.removeAll(new HashSet<>(store.read(db -> db.select(field("id", String.class))
                        .from(table("testkit_row"))
                        .fetch(0, String.class))));
                assertEquals(Set.of(), lost);
            } finally {
                second.close();
            }
        }
    }

    private static EmbeddedPostgres.Builder server(Path data) {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setDataDirectory(data)
                .setCleanDataDirectory(false);
    }

    private void writeOn(CellStore store, String prefix) {
        for (int i = 0; !over; i++) {
            try {
                store.write(StoreContract.put(prefix + i));
                acknowledged.add(prefix + i);
            } catch (StoreUnavailable refused) {
                Thread.yield();
            }
        }
    }

    private void waitForRows(int count) throws InterruptedException {
        for (int i = 0; acknowledged.size() < count && i < 6_000; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertTrue(acknowledged.size() >= count, "only " + acknowledged.size() + " were acknowledged");
    }

    /** Returns when the sessions are gone too: until then no other server may begin on these files. */
    private static void kill(Path data) throws IOException {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                        .get(0)
                        .strip()))
                .orElseThrow();
        List<ProcessHandle> sessions = server.children().toList();
        server.destroyForcibly();
        sessions.forEach(session -> session.onExit().join());
    }
}
