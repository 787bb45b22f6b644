package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.canopy.api.store.Query;
import org.canopy.api.store.SharedLibrary;
import org.canopy.api.store.StoreUnavailable;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One database: a county's, or the library that all share. */
public final class CellStore implements SharedLibrary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CellStore.class);
    private static final long SLOW_MILLIS = 50;

    private final Database database;
    private final Owners owners;
    private final Contexts contexts;
    private final Readers readers;
    private final Committer committer;
    private final Migrations migrations;
    private final List<Runnable> commitListeners = new CopyOnWriteArrayList<>();

    /**
     * Opens the database and brings the platform's own tables up to date.
     *
     * @param name of the county, for the thread's name
     * @throws StoreUnavailable if it cannot be opened
     */
    public CellStore(String name, Database database, Owners owners) {
        this.database = database;
        this.owners = owners;
        this.contexts = new Contexts(database.dialect());
        this.readers = new Readers(database);
        this.committer = new Committer(name, database, () -> commitListeners.forEach(Runnable::run));
        this.migrations = new Migrations(database, committer);
        try {
            migrations.ensure(Owner.platform());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public <T> T read(Query<T> query) {
        if (committer.isMe()) {
            throw new IllegalStateException("a read inside a write: ask the context that the write was given");
        }
        Owner owner = owners.of(query.getClass());
        migrations.ensure(owner);
        return readers.use(connection -> run(query, connection, owner));
    }

    @Override
    public <T> T write(Query<T> query) {
        if (committer.isMe()) {
            throw new IllegalStateException("a write inside a write: use the context that the outer write was given");
        }
        if (readers.readingNow()) {
            throw new IllegalStateException("a write inside a read: finish reading first");
        }
        Owner owner = owners.of(query.getClass());
        migrations.ensure(owner);
        return committer.run(connection -> run(query, connection, owner), false);
    }

    /** Brings the tables of {@code owner} up to date now instead of at its first use. */
    public void migrate(Owner owner) {
        migrations.ensure(owner);
    }

    /** Calls {@code listener} after every commit, on the committer's thread: it must return at once. */
    void whenCommitted(Runnable listener) {
        commitListeners.add(listener);
    }

    private <T> T run(Query<T> query, Connection connection, Owner owner) {
        long start = System.nanoTime();
        try {
            return query.on(contexts.guarded(connection, owner));
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            if (cause != null && database.unavailable(cause)) {
                throw new StoreUnavailable("the database refused: " + database, e);
            }
            throw e;
        } finally {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (millis > SLOW_MILLIS) {
                LOG.warn("a query of module {} took {} ms", owner.module(), millis);
            }
        }
    }

    /** Finishes the waiting writes, then closes the database. */
    @Override
    public void close() {
        committer.close();
        readers.close();
    }
}
