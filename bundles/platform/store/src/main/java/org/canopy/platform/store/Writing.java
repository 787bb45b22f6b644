package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.ConnectionProvider;
import org.jooq.ExecuteListener;

/**
 * The writing connection with a mark before each write, to which the write is taken back when it fails. For the
 * committer's thread only. Between {@link #begin} and the next, everything belongs to one write.
 */
interface Writing extends ConnectionProvider {
    Connection connection();

    /** Hears of the statements that jOOQ runs here. */
    List<ExecuteListener> listeners();

    /** A write begins. */
    void begin() throws SQLException;

    /** Takes back what was done since {@link #begin}, and nothing else. */
    void undo() throws SQLException;

    /** Whether the database refuses to go on because a statement of this write failed. */
    boolean refuses();

    /** @throws SQLException also if the database gave the transaction up meanwhile */
    void commit() throws SQLException;

    @Override
    default Connection acquire() {
        return connection();
    }

    @Override
    default void release(Connection connection) {}
}
