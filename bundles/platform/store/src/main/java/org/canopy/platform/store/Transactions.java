package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import org.canopy.api.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** The writing connection: opened when first needed, thrown away when it fails. For the committer's thread only. */
final class Transactions {
    private static final String OPEN = "savepoint w";
    private static final String CLOSE_AND_OPEN = "release savepoint w; savepoint w";

    private final Database database;
    private @Nullable Connection connection;

    Transactions(Database database) {
        this.database = database;
    }

    /** All writes in one transaction; returns after it is synced. */
    void together(List<Committer.Write<?>> writes) throws SQLException {
        Connection open = connection();
        if (writes.size() == 1) {
            if (writes.get(0).run(open)) {
                open.commit();
            } else {
                open.rollback();
            }
            return;
        }
        try (Statement statement = open.createStatement()) {
            statement.execute(OPEN);
            for (Committer.Write<?> write : writes) {
                if (write.run(open)) {
                    next(statement);
                } else {
                    statement.execute("rollback to savepoint w");
                }
            }
        }
        open.commit();
    }

    private void next(Statement statement) throws SQLException {
        if (database instanceof Database.Postgres) {
            statement.execute(CLOSE_AND_OPEN); // one round trip
        } else {
            statement.execute("release savepoint w");
            statement.execute(OPEN);
        }
    }

    /** Work that commits by itself: migrations. */
    void alone(Predicate<Connection> work) throws SQLException {
        Connection open = connection();
        open.setAutoCommit(true);
        try {
            work.test(open);
        } finally {
            open.setAutoCommit(false);
        }
    }

    private Connection connection() {
        Connection open = connection;
        if (open == null) {
            try {
                open = database.openWriter();
            } catch (SQLException e) {
                throw new StoreUnavailable("the database cannot be opened: " + database, e);
            }
            connection = open;
        }
        return open;
    }

    void reset() {
        close();
    }

    void close() {
        if (connection != null) {
            Quietly.close(connection);
            connection = null;
        }
    }
}
