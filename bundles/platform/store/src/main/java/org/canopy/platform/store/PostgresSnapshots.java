package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.canopy.api.store.StoreUnavailable;

/**
 * Each copy is a schema of its own beside the county's: {@code <county's schema>_<module>_<data>}. Its tables are made by the
 * module's own migrations, up to where the county stands, so that keys, rules and numbers are as they were; then the rows
 * come in. Laid back, the tables change their schema: nothing is copied.
 */
final class PostgresSnapshots implements Snapshots {
    private static final int LONGEST_NAME = 63;
    private static final String OF = " where nspname = '%s' and relname like '%s\\_%%' and relkind in (%s)";
    private static final String RELATIONS =
            "select relname from pg_class c join pg_namespace n on n.oid = relnamespace" + OF;

    private final Database.Postgres database;
    private final String live;

    PostgresSnapshots(Database.Postgres database) {
        this.database = database;
        this.live = database.schema();
    }

    private String schema(String module, String data) {
        String name = live + "_" + module + "_" + data;
        return name.length() <= LONGEST_NAME
                ? name
                : "copy_" + Integer.toHexString(live.hashCode()) + "_" + module + "_" + data;
    }

    private String schema(String module, int data) {
        return schema(module, Integer.toString(data));
    }

    @Override
    public boolean has(String module, int data) throws SQLException {
        try (Connection connection = database.openAside()) {
            return !Sql.strings(connection, "select 1 from pg_namespace where nspname = '" + schema(module, data) + "'")
                    .isEmpty();
        }
    }

    @Override
    public void take(Owner owner, int data) throws SQLException {
        try (Connection connection = database.openAside()) {
            connection.setAutoCommit(false);
            copy(connection, owner, schema(owner.module(), data));
            connection.commit();
        } catch (Scripts.Failed e) {
            throw new StoreUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    /** In the transaction that is open. */
    private void copy(Connection connection, Owner owner, String copy) throws SQLException, Scripts.Failed {
        String module = owner.module();
        Sql.execute(connection, "drop schema if exists " + copy + " cascade");
        Sql.execute(connection, "create schema " + copy);
        List<String> tables = tables(connection, live, module);
        if (tables.isEmpty()) {
            return;
        }
        Optional<String> version = Sql.strings(
                        connection,
                        "select version from " + live + "." + owner.historyTable()
                                + " where success and version is not null order by installed_rank desc limit 1")
                .stream()
                .findFirst();
        Sql.execute(connection, "set local search_path to " + copy);
        new Scripts(database, owner).withinUpTo(connection, copy, version);
        Sql.execute(connection, "set local search_path to " + copy);
        if (!tables(connection, copy, module).equals(tables)) {
            throw new StoreUnavailable("its migrations make other tables than those that stand here");
        }
        List<String[]> ties = ties(connection, copy);
        for (String[] tie : ties) {
            Sql.execute(connection, "alter table " + tie[0] + " drop constraint " + tie[1]);
        }
        for (String table : tables) {
            Sql.execute(connection, "alter table " + Sql.quoted(table) + " disable trigger user");
            Sql.execute(connection, "delete from " + Sql.quoted(table));
            String columns = columns(connection, copy, table);
            Sql.execute(
                    connection,
                    "insert into " + Sql.quoted(table) + " (" + columns + ") overriding system value select " + columns
                            + " from " + live + "." + Sql.quoted(table));
            Sql.execute(connection, "alter table " + Sql.quoted(table) + " enable trigger user");
        }
        for (String[] tie : ties) {
            Sql.execute(connection, "alter table " + tie[0] + " add constraint " + tie[1] + " " + tie[2]);
        }
        for (String sequence : relations(connection, copy, module, "'S'")) {
            Sql.execute(
                    connection,
                    "select setval('" + copy + "." + Sql.quoted(sequence) + "', last_value, is_called) from " + live
                            + "." + Sql.quoted(sequence));
        }
        Sql.execute(connection, "set local search_path to " + live);
    }

    /** Foreign keys: table, name, rule. */
    private static List<String[]> ties(Connection connection, String schema) throws SQLException {
        List<String[]> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(c.oid)"
                                + " from pg_constraint c join pg_namespace n on n.oid = connamespace"
                                + " where contype = 'f' and nspname = '" + schema + "'")) {
            while (rows.next()) {
                all.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
        return all;
    }

    @Override
    public void restore(Connection connection, String module, int data, String also) throws SQLException {
        String copy = schema(module, data);
        connection.setAutoCommit(false);
        for (String view : relations(connection, live, module, "'v'")) {
            Sql.execute(connection, "drop view if exists " + live + "." + Sql.quoted(view) + " cascade");
        }
        for (String table : tables(connection, live, module)) {
            Sql.execute(connection, "drop table " + live + "." + Sql.quoted(table) + " cascade");
        }
        for (String sequence : relations(connection, live, module, "'S'")) {
            Sql.execute(connection, "drop sequence " + live + "." + Sql.quoted(sequence));
        }
        for (String table : tables(connection, copy, module)) {
            Sql.execute(connection, "alter table " + copy + "." + Sql.quoted(table) + " set schema " + live);
        }
        for (String view : relations(connection, copy, module, "'v'")) {
            Sql.execute(connection, "alter view " + copy + "." + Sql.quoted(view) + " set schema " + live);
        }
        for (String sequence : relations(connection, copy, module, "'S'")) {
            Sql.execute(connection, "alter sequence " + copy + "." + Sql.quoted(sequence) + " set schema " + live);
        }
        Sql.execute(connection, "drop schema " + copy);
        Sql.execute(connection, also);
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public Since since(String module, int older, int newer) throws SQLException {
        Map<String, List<String>> keys = new TreeMap<>();
        String before = schema(module, older);
        String after = schema(module, newer);
        try (Connection connection = database.openAside()) {
            List<String> old = tables(connection, before, module);
            for (String table : tables(connection, after, module)) {
                if (!table.equals(module + "_schema")) {
                    List<String> written = written(connection, table, after, old.contains(table) ? before : "");
                    if (!written.isEmpty()) {
                        keys.put(table, written);
                    }
                }
            }
        }
        return new Since(keys);
    }

    /** @param before schema of the older copy; empty if it has no such table */
    private static List<String> written(Connection connection, String table, String after, String before)
            throws SQLException {
        List<String> key = Sql.strings(
                connection,
                "select quote_ident(attname) from pg_index i join pg_attribute a on a.attrelid = i.indrelid"
                        + " and a.attnum = any(i.indkey) where indisprimary and indrelid = '" + after + "."
                        + Sql.quoted(table) + "'::regclass order by array_position(i.indkey::int2[], a.attnum)");
        String text = key.isEmpty()
                ? "'row'"
                : key.stream().map(one -> one + "::text").collect(Collectors.joining(" || ' ' || "));
        String from = " from " + after + "." + Sql.quoted(table);
        if (before.isEmpty()) {
            return Sql.strings(connection, "select " + text + from);
        }
        String columns = Sql.strings(
                        connection,
                        "select quote_ident(column_name) from information_schema.columns where table_schema = '" + after
                                + "' and table_name = '" + table + "' and column_name in (select column_name from"
                                + " information_schema.columns where table_schema = '" + before
                                + "' and table_name = '" + table + "')")
                .stream()
                .map(one -> one + "::text as " + one)
                .collect(Collectors.joining(", "));
        return Sql.strings(
                connection,
                "select " + text + " from (select " + columns + from + " except all select " + columns + " from "
                        + before + "." + Sql.quoted(table) + ") written");
    }

    /** In one transaction that is rolled back: of the county's tables only a reader's lock is held. */
    @Override
    public void rehearse(Owner owner) throws SQLException {
        String copy = schema(owner.module(), "rehearsal");
        try (Connection connection = database.openAside()) {
            connection.setAutoCommit(false);
            copy(connection, owner, copy);
            Sql.execute(connection, "set local search_path to " + copy);
            new Scripts(database, owner).withinSchema(connection, copy);
            connection.rollback();
        } catch (Scripts.Failed e) {
            throw new StoreUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void tidy() {
        // each copy is one transaction: a crash leaves nothing
    }

    @Override
    public void forget(String module, int older, int newer) throws SQLException {
        try (Connection connection = database.openAside()) {
            for (int data = 1; data < Math.max(older, newer); data++) {
                if (data != older && data != newer) {
                    Sql.execute(connection, "drop schema if exists " + schema(module, data) + " cascade");
                }
            }
        }
    }

    private static List<String> tables(Connection connection, String schema, String module) throws SQLException {
        return relations(connection, schema, module, "'r', 'p'");
    }

    private static List<String> relations(Connection connection, String schema, String module, String kinds)
            throws SQLException {
        return Sql.strings(connection, RELATIONS.formatted(schema, module, kinds) + " order by relname");
    }

    private static String columns(Connection connection, String schema, String table) throws SQLException {
        return String.join(
                ", ",
                Sql.strings(
                        connection,
                        "select quote_ident(column_name) from information_schema.columns where table_schema = '"
                                + schema + "' and table_name = '" + table
                                + "' and is_generated = 'NEVER' order by ordinal_position"));
    }
}
