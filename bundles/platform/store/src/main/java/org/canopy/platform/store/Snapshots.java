package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Copies of one module's tables, its migration history among them, one for each data version. Sealed columns stay sealed. */
interface Snapshots {
    /** What stood in the tables of a newer version and not in those of the older one: primary keys by table. */
    record Since(Map<String, List<String>> keys) {}

    /** Whether there is a copy of this data version. */
    boolean has(String module, int data) throws SQLException;

    /** Copies the tables as they are, beside the work of others; replaces a copy of the same data version. */
    void take(Owner owner, int data) throws SQLException;

    /**
     * Puts the copy in the place of the tables, in one transaction.
     *
     * @param connection without an open transaction; good for nothing if this fails
     * @param also a statement of the same transaction
     */
    void restore(Connection connection, String module, int data, String also) throws SQLException;

    /** Compares two copies. A row counts as written since if its key is new or a column that both have differs. */
    Since since(String module, int older, int newer) throws SQLException;

    /** Runs the pending migrations of {@code owner} on a copy of which nothing stays. */
    void rehearse(Owner owner) throws SQLException;

    /** Deletes copies of all but two data versions. */
    void forget(String module, int older, int newer) throws SQLException;

    /** Deletes what a crash left behind. */
    void tidy();
}
