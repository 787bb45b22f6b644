package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/** Closing what may be broken already. */
final class Quietly {
    private Quietly() {}

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LoggerFactory.getLogger(Quietly.class).debug("a connection did not close cleanly", e);
        }
    }
}
