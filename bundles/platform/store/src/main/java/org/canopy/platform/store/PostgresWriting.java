package org.canopy.platform.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Sends each write's savepoint together with the write's first statement, so that it costs no round trip: before jOOQ
 * prepares the statement, {@code savepoint w;} is put in front of it. The first write needs none: it is all there is to
 * roll back. Savepoints of one name pile up until the commit; going back means the newest.
 */
final class PostgresWriting implements Writing, ExecuteListener {
    private static final long serialVersionUID = 1L;
    private static final String SAVEPOINT = "savepoint w";

    private final transient Connection connection;
    private final transient BaseConnection driver;
    /** This write is the first of its transaction. */
    private boolean opening;
    /** This write needs a savepoint and has none yet. */
    private boolean unmarked;
    /** The statement at hand brings the savepoint. */
    private boolean marking;

    private boolean sent;
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
    public void begin() {
        opening = driver.getTransactionState() == TransactionState.IDLE;
        unmarked = !opening;
    }

    /** For statements that cannot bring their savepoint along: batches, and a caller's bare JDBC. */
    @Override
    public Connection acquire() {
        if (unmarked && !marking) {
            try {
                execute(SAVEPOINT);
            } catch (SQLException e) {
                throw new DataAccessException("no savepoint can be set", e);
            }
            unmarked = false;
        }
        return connection;
    }

    @Override
    public void renderEnd(ExecuteContext context) {
        boolean single = context.type() != ExecuteType.BATCH && context.type() != ExecuteType.ROUTINE;
        if (unmarked && single) {
            context.sql(SAVEPOINT + "; " + context.sql());
            marking = true;
        }
    }

    @Override
    public void prepareEnd(ExecuteContext context) {
        PreparedStatement statement = context.statement();
        if (marking && statement != null) {
            context.statement(withoutTheSavepointsResult(statement));
        }
    }

    @Override
    public void executeStart(ExecuteContext context) {
        sent = marking;
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        unmarked &= !sent;
    }

    /** PostgreSQL refuses a statement only after it has set the savepoint before it. */
    @Override
    public void exception(ExecuteContext context) {
        if (sent && unmarked) {
            unmarked = false;
            torn = driver.getTransactionState() != TransactionState.FAILED;
        }
    }

    @Override
    public void end(ExecuteContext context) {
        marking = false;
        sent = false;
    }

    private static PreparedStatement withoutTheSavepointsResult(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                PostgresWriting.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "execute" -> executed(statement);
                    case "executeUpdate" -> {
                        executed(statement);
                        yield statement.getUpdateCount();
                    }
                    case "executeQuery" -> {
                        executed(statement);
                        yield statement.getResultSet();
                    }
                    default -> passedOn(statement, method, arguments);
                });
    }

    private static boolean executed(PreparedStatement statement) throws SQLException {
        statement.execute();
        return statement.getMoreResults();
    }

    private static @Nullable Object passedOn(PreparedStatement to, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void undo() throws SQLException {
        if (torn || (unmarked && refuses())) {
            throw new SQLException("nobody can tell what a failed statement left behind");
        }
        if (opening) {
            connection.rollback();
        } else if (!unmarked) {
            execute("rollback to savepoint w");
        }
    }

    @Override
    public boolean refuses() {
        return torn || driver.getTransactionState() == TransactionState.FAILED;
    }

    @Override
    public void commit() throws SQLException {
        if (torn) {
            throw new SQLException("nobody can tell what a failed statement left behind");
        }
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
