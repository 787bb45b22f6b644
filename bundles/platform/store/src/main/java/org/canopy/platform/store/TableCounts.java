package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in a database, whoever made it. */
final class TableCounts {
    private static final String HISTORY = "_schema";

    private TableCounts() {}

    static Map<String, Long> of(Connection connection, List<String> tables) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables) {
            if (!table.endsWith(HISTORY)) {
                rows.put(
                        table,
                        Long.valueOf(Sql.strings(connection, "select count(*) from " + Sql.quoted(table))
                                .get(0)));
            }
        }
        return rows;
    }

    /** The scripts that ran, in order, by the owner of the tables. */
    static Map<String, List<String>> scripts(Connection connection, List<String> tables) throws SQLException {
        Map<String, List<String>> scripts = new TreeMap<>();
        for (String table : tables) {
            if (table.endsWith(HISTORY)) {
                scripts.put(
                        table.substring(0, table.length() - HISTORY.length()),
                        Sql.strings(
                                connection,
                                "select script from " + Sql.quoted(table)
                                        + " where type = 'SQL' order by installed_rank"));
            }
        }
        return scripts;
    }
}
