package org.canopy.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.store.StoreUnavailable;

/** Each copy is a file of its own in the county's folder: {@code snapshots/<module>-<data>.db}, for its owner's eyes. */
final class SqliteSnapshots implements Snapshots {
    /** Tables and views as they were made; a shadow table belongs to its virtual one. */
    private static final String PLAN = "create table kept.canopy_plan as"
            + " select m.rowid as number, m.type as kind, m.name as name, m.sql as text from main.sqlite_master m"
            + " where substr(m.tbl_name, 1, %d) = '%s' and m.sql is not null"
            + " and m.name not in (select name from pragma_table_list where type = 'shadow')";

    private static final String COLUMNS = "create table kept.canopy_column as"
            + " select m.name as tbl, x.name as name, x.pk as pk from kept.canopy_plan m, pragma_table_xinfo(m.name) x"
            + " where m.kind = 'table' and x.hidden = 0";
    private static final String SEQUENCES = "insert into kept.canopy_sequence"
            + " select name, seq from main.sqlite_sequence where name in (select name from kept.canopy_plan)";
    private static final long ROOM_BYTES = 32L * 1024 * 1024;

    private final Database.Sqlite database;
    private final Path folder;

    SqliteSnapshots(Database.Sqlite database) {
        this.database = database;
        this.folder = database.file().toAbsolutePath().resolveSibling("snapshots");
    }

    private Path file(String module, int data) {
        return folder.resolve(module + "-" + data + ".db");
    }

    @Override
    public boolean has(String module, int data) {
        return Files.isRegularFile(file(module, data));
    }

    @Override
    public void take(Owner owner, int data) throws SQLException {
        Path file = file(owner.module(), data);
        Path fresh = fresh(file.getFileName() + ".new");
        try (Connection connection = database.openAside(database.file())) {
            attach(connection, fresh);
            connection.setAutoCommit(false);
            String prefix = owner.module() + "_";
            execute(connection, PLAN.formatted(prefix.length(), prefix));
            execute(connection, COLUMNS);
            execute(connection, "create table kept.canopy_sequence (name, seq)");
            if (counts(connection)) {
                execute(connection, SEQUENCES);
            }
            for (String table : tables(connection)) {
                execute(
                        connection,
                        "create table kept." + quoted(table) + " as select " + columns(connection, table)
                                + " from main." + quoted(table));
            }
            connection.commit();
        }
        settle(fresh, file);
    }

    @Override
    public void restore(Connection connection, String module, int data, String also) throws SQLException {
        // both only outside a transaction; a connection that fails here is thrown away
        execute(connection, "pragma foreign_keys = off");
        attach(connection, file(module, data));
        connection.setAutoCommit(false);
        for (String kind : List.of("view", "trigger", "table")) {
            for (String name : standing(connection, module, kind)) {
                execute(connection, "drop " + kind + " if exists main." + quoted(name));
            }
        }
        make(connection, "kind = 'table'");
        for (String table : tables(connection)) {
            String columns = columns(connection, table);
            execute(
                    connection,
                    "insert into main." + quoted(table) + " (" + columns + ") select " + columns + " from kept."
                            + quoted(table));
        }
        make(connection, "kind <> 'table'");
        if (counts(connection)) {
            execute(connection, "delete from main.sqlite_sequence where name in (select name from kept.canopy_plan)");
            execute(connection, "insert into main.sqlite_sequence select name, seq from kept.canopy_sequence");
        }
        execute(connection, also);
        connection.commit();
        connection.setAutoCommit(true);
        execute(connection, "detach kept");
        execute(connection, "pragma foreign_keys = on");
    }

    /** SQLite makes this table with the first column that counts by itself. */
    private static boolean counts(Connection connection) throws SQLException {
        return !strings(connection, "select name from main.sqlite_master where name = 'sqlite_sequence'")
                .isEmpty();
    }

    private static void make(Connection connection, String which) throws SQLException {
        for (String sql :
                strings(connection, "select text from kept.canopy_plan where " + which + " order by number")) {
            execute(connection, sql);
        }
    }

    private static List<String> standing(Connection connection, String module, String kind) throws SQLException {
        return strings(
                connection,
                "select name from main.sqlite_master where type = '" + kind + "' and substr(tbl_name, 1, "
                        + (module.length() + 1) + ") = '" + module + "_'"
                        + " and name not in (select name from pragma_table_list where type = 'shadow')");
    }

    @Override
    public Since since(String module, int older, int newer) throws SQLException {
        Map<String, List<String>> keys = new TreeMap<>();
        try (Connection connection = database.openAside(file(module, newer))) {
            attach(connection, file(module, older));
            for (String table : strings(connection, "select name from main.canopy_plan where kind = 'table'")) {
                List<String> written = written(connection, table);
                if (!table.equals(module + "_schema") && !written.isEmpty()) {
                    keys.put(table, written);
                }
            }
        }
        return new Since(keys);
    }

    private static List<String> written(Connection connection, String table) throws SQLException {
        String of = " where tbl = '" + table + "'";
        List<String> key = strings(connection, "select name from main.canopy_column" + of + " and pk > 0 order by pk");
        List<String> both = strings(
                connection,
                "select name from main.canopy_column" + of + " intersect select name from kept.canopy_column" + of);
        String text = key.isEmpty()
                ? "'row ' || rowid"
                : key.stream().map(SqliteSnapshots::quoted).collect(Collectors.joining(" || ' ' || "));
        String from = " from main." + quoted(table);
        if (both.isEmpty()) {
            return strings(connection, "select " + text + from);
        }
        String columns = both.stream().map(SqliteSnapshots::quoted).collect(Collectors.joining(", "));
        String match = both.stream()
                .map(name -> "k." + quoted(name) + " is m." + quoted(name))
                .collect(Collectors.joining(" and "));
        if (!both.containsAll(key) || key.isEmpty()) {
            return strings(
                    connection,
                    "select " + text + from + " m where not exists (select 1 from kept." + quoted(table) + " k where "
                            + match + ")");
        }
        return strings(
                connection,
                "select " + text + " from (select " + columns + from + " except select " + columns + " from kept."
                        + quoted(table) + ")");
    }

    @Override
    public void rehearse(Owner owner) throws SQLException {
        Path copy = folder.resolve("rehearsal.db");
        try {
            tidy();
            long size = Files.size(database.file());
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < 2 * size + ROOM_BYTES) {
                throw new StoreUnavailable("the disk has no room for a copy of the data (" + (2 * size >> 20)
                        + " MiB are wanted); make room first");
            }
            fresh("rehearsal.db");
            try (Connection connection = database.openAside(database.file());
                    PreparedStatement into = connection.prepareStatement("vacuum main into ?")) {
                into.setString(1, copy.toString());
                into.execute();
            }
            try (Connection connection = database.openAside(copy)) {
                connection.setAutoCommit(false);
                new Scripts(database, owner).within(connection);
                connection.rollback();
            } catch (Scripts.Failed e) {
                throw new StoreUnavailable(String.valueOf(e.getMessage()), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no copy can be made", e);
        } finally {
            tidy();
        }
    }

    /** A crash may have left a rehearsal, or half a copy. */
    private void tidy() {
        delete(name -> name.startsWith("rehearsal.") || name.contains(".new"));
    }

    @Override
    public void tidy(String module, int older, int newer) {
        tidy();
        delete(name -> name.matches(module + "-\\d+\\.db")
                && !name.equals(module + "-" + older + ".db")
                && !name.equals(module + "-" + newer + ".db"));
    }

    private void delete(java.util.function.Predicate<String> which) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.filter(path -> which.test(path.getFileName().toString()))
                    .toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty file that only we may read, made before anything is in it. */
    private Path fresh(String name) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("no copy can be made", e);
        }
    }

    private static void settle(Path fresh, Path file) {
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel channel = FileChannel.open(file.getParent())) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a copy cannot be kept", e);
        }
    }

    private static void attach(Connection connection, Path file) throws SQLException {
        try (PreparedStatement attach = connection.prepareStatement("attach ? as kept")) {
            attach.setString(1, file.toString());
            attach.execute();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, "select name from kept.canopy_plan where kind = 'table' order by number");
    }

    private static String columns(Connection connection, String table) throws SQLException {
        return strings(connection, "select name from kept.canopy_column where tbl = '" + table + "'").stream()
                .map(SqliteSnapshots::quoted)
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(String.valueOf(rows.getString(1)));
            }
        }
        return all;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
