package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleRows;

/** Hands over a module's tables in the one transaction of a reader's connection. */
final class TableRows {
    /** PostgreSQL sends that many at a time; SQLite steps anyway. */
    private static final int AT_A_TIME = 200;

    private static final Set<String> BYTES = Set.of("BLOB", "BYTEA", "BINARY", "VARBINARY");

    private final Connection connection;
    private final ModuleName module;

    TableRows(Connection connection, ModuleName module) {
        this.connection = connection;
        this.module = module;
    }

    void to(ModuleRows rows) throws SQLException {
        String history = module + "_schema";
        Set<String> tables = tables();
        boolean known = tables.remove(history);
        rows.dataVersion(known ? version(history) : "");
        for (String table : tables) {
            one(table, rows);
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), module + "\\_%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (name.startsWith(module + "_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private String version(String history) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select version from " + quoted(history)
                        + " where version is not null order by installed_rank desc limit 1")) {
            return found.next() ? String.valueOf(found.getString(1)) : "";
        }
    }

    private void one(String table, ModuleRows rows) throws SQLException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet found = statement.executeQuery("select * from " + quoted(table))) {
                List<ModuleRows.Column> columns = columns(found.getMetaData());
                rows.table(table, columns);
                while (found.next()) {
                    rows.row(row(found, columns));
                }
            }
        }
    }

    private static List<ModuleRows.Column> columns(ResultSetMetaData meta) throws SQLException {
        List<ModuleRows.Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String type = meta.getColumnTypeName(i).toUpperCase(java.util.Locale.ROOT);
            columns.add(new ModuleRows.Column(meta.getColumnName(i), BYTES.contains(type)));
        }
        return columns;
    }

    private static Map<String, Object> row(ResultSet found, List<ModuleRows.Column> columns) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = found.getObject(i + 1);
            if (value != null) {
                boolean plain = value instanceof Number || value instanceof Boolean || value instanceof byte[];
                row.put(columns.get(i).name(), plain ? value : String.valueOf(value));
            }
        }
        return row;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
