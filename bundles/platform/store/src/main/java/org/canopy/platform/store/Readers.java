package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.canopy.api.store.StoreUnavailable;

/** A few query-only connections. Each use sees one state of the database. */
final class Readers {
    private static final long WAIT_SECONDS = 10;

    private final Database database;
    private final Semaphore seats;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<Connection> mine = new ThreadLocal<>();
    private volatile boolean closed;

    Readers(Database database) {
        this.database = database;
        this.seats = new Semaphore(database.readers());
    }

    boolean readingNow() {
        return mine.get() != null;
    }

    <T> T use(Function<Connection, T> work) {
        Connection outer = mine.get();
        if (outer != null) {
            return work.apply(outer);
        }
        takeSeat();
        try {
            Connection connection = next();
            mine.set(connection);
            boolean sound = false;
            try {
                T answer = work.apply(connection);
                sound = true;
                return answer;
            } finally {
                mine.remove();
                giveBack(connection, sound);
            }
        } finally {
            seats.release();
        }
    }

    private void takeSeat() {
        try {
            if (closed || !seats.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreUnavailable(closed ? "the store is closed" : "all readers of the store are busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while waiting for a reader", e);
        }
    }

    private Connection next() {
        Connection connection = idle.pollFirst();
        try {
            return connection != null ? connection : database.openReader();
        } catch (SQLException e) {
            throw new StoreUnavailable("the database cannot be opened: " + database.reason(e), e);
        }
    }

    private void giveBack(Connection connection, boolean sound) {
        try {
            connection.rollback();
            if (closed || (!sound && !connection.isValid(1))) {
                connection.close();
            } else {
                idle.addFirst(connection);
                if (closed) {
                    forgetIdle();
                }
            }
        } catch (SQLException e) {
            Quietly.close(connection);
        }
    }

    void close() {
        closed = true;
        forgetIdle();
    }

    /** After a failure: what was opened before may lead to a server or a file that is no more. */
    void forgetIdle() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            Quietly.close(connection);
        }
    }
}
