package org.canopy.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.canopy.api.store.Query;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/**
 * Synced rows of 1 KiB per second: our committer on both databases as modules write (jOOQ), on SQLite also with bare
 * JDBC; and the rival, PostgreSQL with one row per commit and bare JDBC. In turn, several rounds; the median is printed.
 * Runs only when named: {@code -Dtest=DurableWrites}.
 */
class DurableWrites {
    private static final String KILOBYTE = "x".repeat(1_000);
    private static final String INSERT = "insert into %s (id, note) values (?, ?)";
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final int ROUNDS = 5;
    private static final long MILLIS = 2_000;

    private final Map<String, BiConsumer<Integer, String>> ways = new LinkedHashMap<>();
    private final StringBuilder report = new StringBuilder();

    @Test
    void measure() throws Exception {
        FLYWAY.setLevel(Level.OFF);
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "durable");
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(folder.resolve("pg"))
                .start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (var sqlite = open(new Database.Sqlite(folder.resolve("cell.db")));
                    var postgres = open(new Database.Postgres(url, "postgres", "", "county_bench"))) {
                ways.put("SQLite, committer", (writer, id) -> sqlite.write(row(id)));
                ways.put("SQLite, committer, bare JDBC", (writer, id) -> sqlite.write(bareRow(id)));
                ways.put("PostgreSQL, committer", (writer, id) -> postgres.write(row(id)));
                ways.put("PostgreSQL, one row per commit", oneRowPerCommit(url));
                for (int writers : new int[] {1, 8, 32}) {
                    measure(writers);
                }
            }
        }
        System.out.print(report);
    }

    private void measure(int writers) throws InterruptedException {
        Map<String, List<Long>> rates = new LinkedHashMap<>();
        ways.keySet().forEach(way -> rates.put(way, new ArrayList<>()));
        for (int round = 0; round <= ROUNDS; round++) {
            for (var way : ways.entrySet()) {
                long rate = rate(writers, way.getValue());
                if (round > 0) { // the first warms up
                    rates.get(way.getKey()).add(rate);
                }
            }
        }
        report.append(String.format(
                "%d writers, rows/s, median of %d (load %.1f)%n",
                writers, ROUNDS, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        rates.forEach((way, found) -> {
            long[] sorted = found.stream().mapToLong(Long::longValue).sorted().toArray();
            report.append(String.format("  %-34s %7d  %s%n", way, sorted[sorted.length / 2], Arrays.toString(sorted)));
        });
    }

    private static CellStore open(Database database) {
        return new CellStore("bench", database, new PackageOwners("testkit"));
    }

    private static Query<Integer> row(String id) {
        return db -> db.insertInto(DSL.table("testkit_row"), DSL.field("id"), DSL.field("note"))
                .values(id, KILOBYTE)
                .execute();
    }

    private static Query<Integer> bareRow(String id) {
        return db -> db.connectionResult(connection -> insert(connection, "testkit_row", id));
    }

    private static int insert(Connection connection, String table, String id) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT.formatted(table))) {
            statement.setString(1, id);
            statement.setString(2, KILOBYTE);
            return statement.executeUpdate();
        }
    }

    /** Each writer has a connection of its own. */
    private static BiConsumer<Integer, String> oneRowPerCommit(String url) {
        Map<Integer, Connection> connections = new ConcurrentHashMap<>();
        return (writer, id) -> {
            try {
                Connection mine = connections.get(writer);
                if (mine == null) {
                    mine = DriverManager.getConnection(url, "postgres", "");
                    connections.put(writer, mine);
                }
                insert(mine, "county_bench.testkit_row", id);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private long rate(int writers, BiConsumer<Integer, String> write) throws InterruptedException {
        AtomicLong rows = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(writers);
        String run = Long.toString(System.nanoTime(), 36);
        long begin = System.nanoTime();
        for (int w = 0; w < writers; w++) {
            int writer = w;
            String prefix = run + "-" + w + "-";
            new Thread(() -> {
                        for (int i = 0; System.nanoTime() - begin < MILLIS * 1_000_000; i++) {
                            write.accept(writer, prefix + i);
                            rows.incrementAndGet();
                        }
                        ended.countDown();
                    })
                    .start();
        }
        ended.await();
        return rows.get() * 1_000_000_000 / (System.nanoTime() - begin);
    }
}
