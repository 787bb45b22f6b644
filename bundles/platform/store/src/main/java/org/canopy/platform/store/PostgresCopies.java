package org.canopy.platform.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A copy is a folder: statements that make the tables, the rows of each in the form of {@code COPY}, statements that make the
 * rest. Written within one transaction that reads, laid in within one that writes.
 */
final class PostgresCopies implements Copies {
    private static final String FOLDER = "postgresql";
    private static final String BETWEEN = "\n--;\n";

    private final Database.Postgres database;

    PostgresCopies(Database.Postgres database) {
        this.database = database;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    /** In a transaction that sees one moment. */
    private <T> T reading(Work<T> work) throws SQLException, IOException {
        try (Connection connection = database.openReader()) {
            Sql.execute(connection, "set local search_path to " + database.schema());
            return work.on(connection);
        }
    }

    @Override
    public long bytes() throws SQLException, IOException {
        return reading(connection -> Long.valueOf(Sql.strings(
                        connection,
                        "select coalesce(sum(pg_total_relation_size(oid)), 0)::bigint from pg_class where relkind = 'r'"
                                + " and relnamespace = '" + database.schema() + "'::regnamespace")
                .get(0)));
    }

    @Override
    public void write(Path folder, String without) throws SQLException, IOException {
        Path into = Files.createDirectory(folder.resolve(FOLDER));
        reading(connection -> {
            var plan = new PostgresPlan(connection, database.schema());
            List<String> tables = plan.tables();
            text(into.resolve("before.sql"), plan.before());
            text(into.resolve("after.sql"), plan.after());
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                if (!table.equals(without)) {
                    String columns = String.join(", ", plan.columns(table));
                    try (OutputStream out = synced(into.resolve(table + ".rows"))) {
                        out.write((columns + "\n").getBytes(StandardCharsets.UTF_8));
                        copies.copyOut("copy " + Sql.quoted(table) + " (" + columns + ") to stdout", out);
                    }
                }
            }
            return tables;
        });
        sync(into);
        sync(folder);
    }

    private static void text(Path file, List<String> statements) throws IOException {
        try (OutputStream out = synced(file)) {
            out.write(String.join(BETWEEN, statements).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static OutputStream synced(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 20);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public boolean fits(Path folder) {
        return Files.isRegularFile(folder.resolve(FOLDER).resolve("before.sql"));
    }

    @Override
    public void lay(Path folder) throws SQLException, IOException {
        Path from = folder.resolve(FOLDER);
        try (Connection connection = database.openAside()) {
            connection.setAutoCommit(false);
            Sql.execute(connection, "create schema " + database.schema());
            Sql.execute(connection, "set local search_path to " + database.schema());
            Sql.execute(connection, "set local check_function_bodies to off");
            run(connection, from.resolve("before.sql"));
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : new PostgresPlan(connection, database.schema()).tables()) {
                Path rows = from.resolve(table + ".rows");
                if (Files.exists(rows)) {
                    try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(rows), 1 << 20)) {
                        copies.copyIn("copy " + Sql.quoted(table) + " (" + line(in) + ") from stdin", in);
                    }
                }
            }
            run(connection, from.resolve("after.sql"));
            connection.commit();
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next > 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static void run(Connection connection, Path file) throws SQLException, IOException {
        for (String statement : Files.readString(file).split(BETWEEN)) {
            if (!statement.isBlank()) {
                Sql.execute(connection, statement);
            }
        }
    }

    @Override
    public void takePlace(Database of, Database aside) throws SQLException {
        if (!stands()) {
            return;
        }
        String there = ((Database.Postgres) of).schema();
        String kept = ((Database.Postgres) aside).schema();
        try (Connection connection = database.openAside()) {
            connection.setAutoCommit(false);
            if (stands(connection, there)) {
                Sql.execute(connection, "drop schema if exists " + kept + " cascade");
                Sql.execute(connection, "alter schema " + there + " rename to " + kept);
            }
            Sql.execute(connection, "alter schema " + database.schema() + " rename to " + there);
            connection.commit();
        }
    }

    @Override
    public boolean stands() throws SQLException {
        try (Connection connection = database.openAside()) {
            return stands(connection, database.schema());
        }
    }

    private static boolean stands(Connection connection, String schema) throws SQLException {
        return !Sql.strings(connection, "select 1 from pg_namespace where nspname = '" + schema + "'")
                .isEmpty();
    }

    @Override
    public void drop() throws SQLException {
        try (Connection connection = database.openAside()) {
            Sql.execute(connection, "drop schema if exists " + database.schema() + " cascade");
        }
    }

    @Override
    public Map<String, Long> rows() throws SQLException, IOException {
        return reading(
                connection -> TableCounts.of(connection, new PostgresPlan(connection, database.schema()).tables()));
    }

    @Override
    public Map<String, List<String>> scripts() throws SQLException, IOException {
        return reading(connection ->
                TableCounts.scripts(connection, new PostgresPlan(connection, database.schema()).tables()));
    }
}
