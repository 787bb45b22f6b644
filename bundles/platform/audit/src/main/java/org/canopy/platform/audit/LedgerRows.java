package org.canopy.platform.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.canopy.api.county.Cell;

/** Reads the platform's table {@code platform_ledger} in order, some thousand lines at a time: nobody's writes wait for it. */
final class LedgerRows {
    static final int AT_ONCE = 5_000;

    private static final String SQL = "select sequence, at, actor, act, object, reason, hash from platform_ledger"
            + " where sequence > ? order by sequence limit " + AT_ONCE;

    private static final String LAST = "select coalesce(max(sequence), 0) from platform_ledger";

    private LedgerRows() {}

    /** As it stands in the database, whatever somebody made of it. */
    record Row(long sequence, long at, String actor, String act, String object, String reason, String hash) {}

    /** Number of the newest line; 0 where there is none. */
    static long last(Cell cell) {
        return cell.read(db -> db.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LAST);
                    ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }));
    }

    /** The lines behind {@code sequence}, at most {@link #AT_ONCE}. */
    static List<Row> after(Cell cell, long sequence) {
        return cell.read(db -> db.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                statement.setLong(1, sequence);
                List<Row> rows = new ArrayList<>(AT_ONCE);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(new Row(
                                result.getLong(1),
                                result.getLong(2),
                                String.valueOf(result.getString(3)),
                                String.valueOf(result.getString(4)),
                                String.valueOf(result.getString(5)),
                                String.valueOf(result.getString(6)),
                                String.valueOf(result.getString(7))));
                    }
                }
                return rows;
            }
        }));
    }

    /** The lines behind these; none where these were the last when they were read. */
    static List<Row> next(Cell cell, List<Row> rows) {
        return rows.size() < AT_ONCE
                ? List.of()
                : after(cell, rows.get(rows.size() - 1).sequence());
    }
}
