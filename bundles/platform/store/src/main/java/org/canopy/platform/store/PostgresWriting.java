package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.util.PSQLException;

/**
 * Lets the driver send each write's savepoint in the same packet as the write's first statement ({@code autosave}), so
 * that it costs no round trip. The savepoints of one name pile up until the commit; going back means the newest.
 */
final class PostgresWriting implements Writing, ExecuteListener {
    private static final long serialVersionUID = 1L;
    private static final String SAVEPOINT = "PGJDBC_AUTOSAVE";

    private final transient Connection connection;
    private final transient BaseConnection driver;
    /** No savepoint of this write is set yet. */
    private boolean unmarked;

    private boolean inStatement;
    /** The driver is setting the savepoint. */
    private boolean marking;
    /** Nobody can tell what a failed statement left behind. */
    private boolean torn;

    PostgresWriting(Connection connection) throws SQLException {
        this.connection = connection;
        this.driver = connection.unwrap(BaseConnection.class);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public List<ExecuteListener> listeners() {
        return List.of(this);
    }

    @Override
    public void begin() throws SQLException {
        if (torn) {
            throw new SQLException("a statement broke off in the middle");
        }
        unmarked = true;
    }

    /** For jOOQ, whose statement sets the savepoint, or for a caller's bare JDBC: then it must be set now. */
    @Override
    public Connection acquire() {
        if (unmarked && !inStatement) {
            try {
                execute("savepoint " + SAVEPOINT);
            } catch (SQLException e) {
                throw new DataAccessException("no savepoint can be set", e);
            }
            unmarked = false;
        }
        return connection;
    }

    @Override
    public void start(ExecuteContext context) {
        inStatement = true;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        if (unmarked) {
            marking = true;
            driver.setAutosave(AutoSave.ALWAYS);
        }
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        if (marking) {
            unmarked = false;
            stopMarking();
        }
    }

    /** After the server's refusal the driver has gone back to the savepoint by itself. */
    @Override
    public void exception(ExecuteContext context) {
        if (marking) {
            torn = !(serverRefused(context.sqlException()) && driver.getTransactionState() == TransactionState.OPEN);
            stopMarking();
        }
    }

    @Override
    public void end(ExecuteContext context) {
        inStatement = false;
    }

    private void stopMarking() {
        marking = false;
        driver.setAutosave(AutoSave.NEVER);
    }

    private static boolean serverRefused(@org.jspecify.annotations.Nullable SQLException failure) {
        if (failure != null) {
            for (Throwable part : failure) {
                if (part instanceof PSQLException own && own.getServerErrorMessage() != null) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void undo() throws SQLException {
        if (!unmarked) {
            execute("rollback to savepoint " + SAVEPOINT);
        } else if (torn || refuses()) {
            throw new SQLException("a statement ran without a savepoint");
        }
    }

    @Override
    public boolean refuses() {
        return torn || driver.getTransactionState() == TransactionState.FAILED;
    }

    @Override
    public void commit() throws SQLException {
        if (torn) {
            throw new SQLException("a statement broke off in the middle");
        }
        unmarked = false;
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
