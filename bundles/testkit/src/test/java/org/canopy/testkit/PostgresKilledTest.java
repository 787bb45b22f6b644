package org.canopy.testkit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setDataDirectory(data)
                        .start();
                CellStore store = new CellStore(
                        "test",
                        new Database.Postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "", "county_dies"),
                        new PackageOwners("testkit"))) {
            ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
            for (int w = 0; w < WRITERS; w++) {
                String prefix = "w" + w + "-";
                pool.submit(() -> writeOn(store, prefix));
            }
            waitForRows(500);
            Process second = dieAndReturn(data);
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
                second.destroy();
                second.waitFor();
            }
        }
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

    /** Kills the server at once, and starts it again as it was. */
    private static Process dieAndReturn(Path data) throws IOException, InterruptedException {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                        .get(0)
                        .strip()))
                .orElseThrow();
        List<String> command = new ArrayList<>();
        command.add(server.info().command().orElseThrow());
        command.addAll(List.of(server.info().arguments().orElseThrow()));
        List<ProcessHandle> sessions = server.children().toList();
        server.destroyForcibly();
        for (ProcessHandle session : sessions) {
            session.onExit().join();
        }
        File log = data.resolveSibling("second.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }
}
