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
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives {@code kill -9} of the process in the middle of 32 writers. */
class KillNineTest {
    private static final int CYCLES = 20;

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void sqliteLosesNothingAcknowledged() throws Exception {
        killAndCompare(folder.resolve("cell.db").toString());
    }

    @Test
    void postgresLosesNothingAcknowledged() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
            killAndCompare(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void killAndCompare(String where) throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            acknowledged.addAll(oneLife(where, "c" + cycle));
        }
        Database database = Writers.database(where, "county_kill");
        try (var store = new CellStore("after", database, new PackageOwners("testkit"))) {
            Set<String> present = store.read(db -> new HashSet<>(db.select(field("id", String.class))
                    .from(table("testkit_row"))
                    .fetch(0, String.class)));
            Set<String> lost = new HashSet<>(acknowledged);
            lost.removeAll(present);
            assertTrue(acknowledged.size() > CYCLES * 10, "too few writes to mean anything: " + acknowledged.size());
            assertEquals(Set.of(), lost);
            System.out.println(database.dialect() + ": " + acknowledged.size() + " acknowledged, 0 lost");
        }
    }

    /** @return the ids acknowledged before the end */
    private List<String> oneLife(String where, String run) throws IOException, InterruptedException {
        Path output = folder.resolve(run + ".out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writers.class.getName(),
                        where,
                        "county_kill",
                        run)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 3_000 && Files.size(output) == 0 && process.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
        assertTrue(process.isAlive(), "the writers ended by themselves");
        process.destroyForcibly().waitFor();
        String printed = Files.readString(output);
        return printed.substring(0, printed.lastIndexOf('\n') + 1).lines().toList();
    }
}
