package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.canopy.api.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** The writing connection: opened when first needed, thrown away when it fails. For the committer's thread only. */
final class Transactions {
    private final Database database;
    private @Nullable Writing writing;
    private boolean first = true;

    Transactions(Database database) {
        this.database = database;
    }

    /** All writes in one transaction; returns after it is synced. */
    void together(List<Committer.Write<?>> writes) throws SQLException {
        Writing open = open();
        for (Committer.Write<?> write : writes) {
            open.begin();
            if (!write.run(open)) {
                open.undo();
            }
        }
        open.commit();
    }

    /** Work that commits by itself: migrations. */
    void alone(Predicate<Writing> work) throws SQLException {
        Writing open = open();
        Connection connection = open.connection();
        connection.setAutoCommit(true);
        try {
            work.test(open);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private Writing open() {
        Writing open = writing;
        if (open == null) {
            try {
                open = database.openWriter(first);
            } catch (SQLException e) {
                throw new StoreUnavailable("the database cannot be opened: " + database.reason(e), e);
            }
            first = false;
            writing = open;
        }
        return open;
    }

    void close() {
        if (writing != null) {
            Quietly.close(writing.connection());
            writing = null;
        }
    }
}
