package org.canopy.platform.backup;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.canopy.platform.store.CellStore;
import org.canopy.testkit.PackageOwners;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SECURITY 9, F3: what was acknowledged before the power went is there when it comes back. */
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("canopy.powercuts", 5);

    @TempDir
    Path folder;

    private final Random random = new Random();

    private interface Disk {
        /** What is on it. */
        Set<String> present(Path after) throws Exception;
    }

    @BeforeAll
    static void whereMountingIsAllowed(@TempDir Path tried) throws InterruptedException {
        Optional<String> refusal = PowerCut.refusal(tried);
        refusal.ifPresent(why -> System.out.println("SKIPPED power cuts: " + why));
        assumeTrue(refusal.isEmpty(), () -> "no disk whose power can be cut: " + refusal.orElse(""));
    }

    @Test
    void sqliteLosesNothingAcknowledged() throws Exception {
        try (PowerCut power = new PowerCut(folder.resolve("power"), 160)) {
            int lost = cutAndCompare(
                    power,
                    CUTS,
                    power.disk().resolve("cell.db").toString(),
                    after -> ids(after.resolve("cell.db").toString()));
            assertEquals(0, lost);
        }
    }

    @Test
    void postgresLosesNothingAcknowledged() throws Exception {
        try (PowerCut power = new PowerCut(folder.resolve("power"), 400);
                EmbeddedPostgres server = server(power.disk().resolve("pg"))) {
            int lost = cutAndCompare(power, Math.max(1, CUTS / 2), address(server), after -> {
                Path data = after.resolve("pg");
                Files.deleteIfExists(data.resolve("postmaster.pid"));
                try (EmbeddedPostgres again = server(data)) {
                    return ids(address(again));
                }
            });
            assertEquals(0, lost);
        }
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .start();
    }

    private static String address(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static Set<String> ids(String where) {
        try (CellStore store = new CellStore("after", CutWriters.database(where), new PackageOwners("backup"))) {
            return store.read(db -> new HashSet<>(db.select(field(name("actor"), String.class))
                    .from(table(name("platform_ledger")))
                    .fetch(0, String.class)));
        }
    }

    /** The same harness on a database that acknowledges first: it must see the loss, or it would see none anywhere. */
    @Test
    void whatSyncsLaterIsSeenToLose() throws Exception {
        try (PowerCut power = new PowerCut(folder.resolve("power"), 160)) {
            int lost = cutAndCompare(power, 2, "jdbc:h2:" + power.disk().resolve("careless"), PowerCutTest::careless);
            assertTrue(lost > 0, "the harness sees no loss");
        }
    }

    /** A database that does not open has lost everything. */
    private static Set<String> careless(Path after) {
        Set<String> ids = new HashSet<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:" + after.resolve("careless") + ";IFEXISTS=TRUE");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from line")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException gone) {
            return Set.of();
        }
        return ids;
    }

    private int cutAndCompare(PowerCut power, int cuts, String where, Disk disk) throws Exception {
        Path output = folder.resolve("writers.out");
        Process writers = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CutWriters.class.getName(),
                        where)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("writers.err").toFile())
                .start();
        int lost = 0;
        int acknowledged = 0;
        try {
            for (int i = 0; i < 6_000 && Files.size(output) < 100 && writers.isAlive(); i++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            for (int cut = 0; cut < cuts; cut++) {
                TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(200));
                assertTrue(writers.isAlive(), Files.readString(folder.resolve("writers.err")));
                List<String> before = printed(output);
                Path after = power.cut();
                Set<String> present = disk.present(after);
                acknowledged = before.size();
                lost += (int)
                        before.stream().filter(id -> !present.contains(id)).count();
                power.over();
            }
        } finally {
            writers.destroyForcibly().waitFor();
        }
        System.out.println("POWER " + where.replaceAll("^(jdbc:\\w+|.*(?=\\.db$)).*", "$1") + ": " + cuts + " cuts, "
                + acknowledged + " acknowledged before the last, " + lost + " lost");
        return lost;
    }

    /** Names that were printed whole. */
    private static List<String> printed(Path output) throws IOException {
        String text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
