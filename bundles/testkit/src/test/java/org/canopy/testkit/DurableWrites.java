package org.canopy.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;

/** Synced rows of 1 KiB per second: our committer on both databases, and PostgreSQL with one row per commit. */
final class DurableWrites {
    private static final long SECONDS = 3;
    private static final String KILOBYTE = "x".repeat(1_000);

    private DurableWrites() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "target"), "durable");
        try (var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setDataDirectory(folder.resolve("pg"))
                        .start();
                var sqlite = open(new Database.Sqlite(folder.resolve("cell.db")));
                var postgres = open(new Database.Postgres(
                        server.getJdbcUrl("postgres", "postgres"), "postgres", "", "county_bench"))) {
            String url = server.getJdbcUrl("postgres", "postgres");
            System.out.println("writers  sqlite/s  postgres-grouped/s  postgres-one-row-per-commit/s");
            for (int writers : new int[] {1, 1, 8, 32}) {
                System.out.printf(
                        "%7d  %8d  %18d  %29d%n",
                        writers,
                        rate(writers, w -> id -> grouped(sqlite, id)),
                        rate(writers, w -> id -> grouped(postgres, id)),
                        rate(writers, w -> oneRowPerCommit(url)));
            }
        }
    }

    private static CellStore open(Database database) {
        return new CellStore("bench", database, new PackageOwners("testkit"));
    }

    private static void grouped(CellStore store, String id) {
        store.write(db -> db.connectionResult(connection -> insert(connection, "testkit_row", id)));
    }

    private static int insert(Connection connection, String table, String id) throws java.sql.SQLException {
        try (var statement = connection.prepareStatement("insert into " + table + " (id, note) values (?, ?)")) {
            statement.setString(1, id);
            statement.setString(2, KILOBYTE);
            return statement.executeUpdate();
        }
    }

    private static Consumer<String> oneRowPerCommit(String url) {
        try {
            Connection connection = DriverManager.getConnection(url, "postgres", "");
            return id -> {
                try {
                    insert(connection, "county_bench.testkit_row", id);
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long rate(int writers, IntFunction<Consumer<String>> making) throws InterruptedException {
        AtomicLong rows = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(writers);
        String run = Long.toString(System.nanoTime(), 36);
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (int w = 0; w < writers; w++) {
            String prefix = run + "-" + w + "-";
            Consumer<String> write = making.apply(w);
            new Thread(() -> {
                        for (int i = 0; System.nanoTime() < end; i++) {
                            write.accept(prefix + i);
                            rows.incrementAndGet();
                        }
                        ended.countDown();
                    })
                    .start();
        }
        ended.await();
        return rows.get() / SECONDS;
    }
}
