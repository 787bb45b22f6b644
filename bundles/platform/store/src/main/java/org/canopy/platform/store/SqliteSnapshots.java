package org.canopy.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final SnapshotFolder folder;

    SqliteSnapshots(Database.Sqlite database) {
        this.database = database;
        this.folder = new SnapshotFolder(database.file().toAbsolutePath().resolveSibling("snapshots"));
    }

    private Path file(String module, int data) {
        return folder.file(module + "-" + data + ".db");
    }

    @Override
    public boolean has(String module, int data) {
        return Files.isRegularFile(file(module, data));
    }

    @Override
    public void take(Owner owner, int data) throws SQLException {
        Path file = file(owner.module(), data);
        Path fresh = folder.fresh(file.getFileName() + ".new");
        try (Connection connection = database.openAside(database.file())) {
            attach(connection, fresh);
            connection.setAutoCommit(false);
            String prefix = owner.module() + "_";
            Sql.execute(connection, PLAN.formatted(prefix.length(), prefix));
            Sql.execute(connection, COLUMNS);
            Sql.execute(connection, "create table kept.canopy_sequence (name, seq)");
            if (counts(connection)) {
                Sql.execute(connection, SEQUENCES);
            }
            for (String table : tables(connection)) {
                Sql.execute(
                        connection,
                        "create table kept." + Sql.quoted(table) + " as select " + columns(connection, table)
                                + " from main." + Sql.quoted(table));
            }
            connection.commit();
        }
        folder.settle(fresh, file);
    }

    @Override
    public void restore(Connection connection, String module, int data, String also) throws SQLException {
        // both only outside a transaction; a connection that fails here is thrown away
        Sql.execute(connection, "pragma foreign_keys = off");
        attach(connection, file(module, data));
        connection.setAutoCommit(false);
        for (String kind : List.of("view", "trigger", "table")) {
            for (String name : standing(connection, module, kind)) {
                Sql.execute(connection, "drop " + kind + " if exists main." + Sql.quoted(name));
            }
        }
        make(connection, "kind = 'table'");
        for (String table : tables(connection)) {
            String columns = columns(connection, table);
            Sql.execute(
                    connection,
                    "insert into main." + Sql.quoted(table) + " (" + columns + ") select " + columns + " from kept."
                            + Sql.quoted(table));
        }
        make(connection, "kind <> 'table'");
        if (counts(connection)) {
            Sql.execute(
                    connection, "delete from main.sqlite_sequence where name in (select name from kept.canopy_plan)");
            Sql.execute(connection, "insert into main.sqlite_sequence select name, seq from kept.canopy_sequence");
        }
        Sql.execute(connection, also);
        connection.commit();
        connection.setAutoCommit(true);
        Sql.execute(connection, "detach kept");
        Sql.execute(connection, "pragma foreign_keys = on");
    }

    /** SQLite makes this table with the first column that counts by itself. */
    private static boolean counts(Connection connection) throws SQLException {
        return !Sql.strings(connection, "select name from main.sqlite_master where name = 'sqlite_sequence'")
                .isEmpty();
    }

    private static void make(Connection connection, String which) throws SQLException {
        for (String sql :
                Sql.strings(connection, "select text from kept.canopy_plan where " + which + " order by number")) {
            Sql.execute(connection, sql);
        }
    }

    private static List<String> standing(Connection connection, String module, String kind) throws SQLException {
        return Sql.strings(
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
            for (String table : Sql.strings(connection, "select name from main.canopy_plan where kind = 'table'")) {
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
        List<String> key =
                Sql.strings(connection, "select name from main.canopy_column" + of + " and pk > 0 order by pk");
        List<String> both = Sql.strings(
                connection,
                "select name from main.canopy_column" + of + " intersect select name from kept.canopy_column" + of);
        String text = key.isEmpty()
                ? "'row ' || rowid"
                : key.stream().map(Sql::quoted).collect(Collectors.joining(" || ' ' || "));
        String from = " from main." + Sql.quoted(table);
        if (both.isEmpty()) {
            return Sql.strings(connection, "select " + text + from);
        }
        String columns = both.stream().map(Sql::quoted).collect(Collectors.joining(", "));
        String match = both.stream()
                .map(name -> "k." + Sql.quoted(name) + " is m." + Sql.quoted(name))
                .collect(Collectors.joining(" and "));
        if (!both.containsAll(key) || key.isEmpty()) {
            return Sql.strings(
                    connection,
                    "select " + text + from + " m where not exists (select 1 from kept." + Sql.quoted(table)
                            + " k where " + match + ")");
        }
        return Sql.strings(
                connection,
                "select " + text + " from (select " + columns + from + " except select " + columns + " from kept."
                        + Sql.quoted(table) + ")");
    }

    @Override
    public void rehearse(Owner owner) throws SQLException {
        Path copy = folder.file("rehearsal.db");
        try {
            tidy();
            long size = Files.size(database.file());
            if (folder.room() < 2 * size + ROOM_BYTES) {
                throw new StoreUnavailable("the disk has no room for a copy of the data (" + (2 * size >> 20)
                        + " MiB are wanted); make room first");
            }
            folder.fresh("rehearsal.db");
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

    /** A rehearsal, or half a copy. */
    @Override
    public void tidy() {
        folder.delete(name -> name.startsWith("rehearsal.") || name.contains(".new"));
    }

    @Override
    public void forget(String module, int older, int newer) {
        folder.delete(name -> name.matches(module + "-\\d+\\.db")
                && !name.equals(module + "-" + older + ".db")
                && !name.equals(module + "-" + newer + ".db"));
    }

    private static void attach(Connection connection, Path file) throws SQLException {
        try (PreparedStatement attach = connection.prepareStatement("attach ? as kept")) {
            attach.setString(1, file.toString());
            attach.execute();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return Sql.strings(connection, "select name from kept.canopy_plan where kind = 'table' order by number");
    }

    private static String columns(Connection connection, String table) throws SQLException {
        return Sql.strings(connection, "select name from kept.canopy_column where tbl = '" + table + "'").stream()
                .map(Sql::quoted)
                .collect(Collectors.joining(", "));
    }
}
