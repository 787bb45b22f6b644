package org.canopy.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * One savepoint, set anew for each write. A full disk makes SQLite give up the whole transaction, whoever catches the
 * exception: the missing savepoint tells.
 */
final class SqliteWriting implements Writing {
    private final Connection connection;
    private final PreparedStatement set;
    private final PreparedStatement release;
    private final PreparedStatement back;
    private final Path file;
    private final Optional<Object> identity;
    private boolean marked;

    SqliteWriting(Connection connection, Path file) throws SQLException {
        this.connection = connection;
        this.file = file;
        this.identity = identity();
        this.set = connection.prepareStatement("savepoint w");
        this.release = connection.prepareStatement("release savepoint w");
        this.back = connection.prepareStatement("rollback to savepoint w");
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public List<ExecuteListener> listeners() {
        return List.of();
    }

    @Override
    public void begin() throws SQLException {
        if (marked) {
            release.execute();
        }
        set.execute();
        marked = true;
    }

    @Override
    public void undo() throws SQLException {
        back.execute();
    }

    @Override
    public boolean refuses() {
        return false;
    }

    @Override
    public void commit() throws SQLException {
        marked = false;
        release.execute();
        if (!identity().equals(identity)) {
            throw gone(null); // a commit into a deleted file would be acknowledged and lost
        }
        connection.commit();
    }

    /** Of the file that bears the name now; empty where the system knows none. */
    private Optional<Object> identity() throws SQLException {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private static SQLException gone(@Nullable IOException cause) {
        return new SQLException("the file is another or none", null, SQLiteErrorCode.SQLITE_CANTOPEN.code, cause);
    }
}
