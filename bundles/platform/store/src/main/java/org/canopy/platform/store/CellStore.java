package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleRows;
import org.canopy.api.store.Query;
import org.canopy.api.store.SharedLibrary;
import org.canopy.api.store.StoreUnavailable;
import org.jooq.DSLContext;
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
    private final Holds holds = new Holds();
    private final Pulse pulse;
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
        this.pulse = new Pulse(name);
        this.committer = new Committer(name, database, new Told());
        this.migrations = new Migrations(database, committer);
        try {
            migrations.ensure(Owner.platform());
            database.snapshots().tidy();
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
        return readers.use(connection -> run(query, owner, contexts.reading(connection, owner), false));
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
        return holds.through(owner.module(), () -> {
            migrations.ensure(owner);
            return committer.run(writing -> run(query, owner, contexts.writing(writing, owner), true), false);
        });
    }

    /** Whether this thread is inside of a query: then it may not wait for anybody else. */
    public boolean inQuery() {
        return committer.isMe() || readers.readingNow();
    }

    /** Brings the tables of {@code owner} up to date now instead of at its first use. */
    public void migrate(Owner owner) {
        migrations.ensure(owner);
    }

    /** The module's tables as things that are moved whole. */
    public Tables tables(ModuleName module) {
        return new Tables(this, database, committer, module);
    }

    /** Modules of which nobody has decided yet whether their tables stay where they were moved to. */
    public List<ModuleName> undecided() {
        return readers.use(Tables.open(database));
    }

    <T> T reading(Function<Connection, T> work) {
        return readers.use(work);
    }

    Migrations migrations() {
        return migrations;
    }

    Holds holds() {
        return holds;
    }

    /** Whether {@code module} ever had tables here. */
    public boolean knows(ModuleName module) {
        return readers.use(connection -> {
            try (ResultSet found =
                    connection.getMetaData().getTables(null, connection.getSchema(), module + "_schema", null)) {
                return found.next();
            } catch (SQLException e) {
                throw new StoreUnavailable("the database refused: " + database.reason(e), e);
            }
        });
    }

    /** Hands over all rows of {@code module}'s tables as they stand at one moment, whether its code is there or not. */
    public void rows(ModuleName module, ModuleRows to) {
        readers.use(connection -> {
            try {
                new TableRows(connection, module).to(to);
                return to;
            } catch (SQLException e) {
                throw new StoreUnavailable("the database refused: " + database.reason(e), e);
            }
        });
    }

    /** Calls {@code listener} after every commit, on the committer's thread: it must return at once. */
    void whenCommitted(Runnable listener) {
        commitListeners.add(listener);
    }

    private <T> T run(Query<T> query, Owner owner, DSLContext db, boolean writing) {
        long start = System.nanoTime();
        try {
            return query.on(db);
        } catch (DataAccessException e) {
            throw Optional.ofNullable(e.getCause(SQLException.class))
                    .flatMap(cause -> database.trouble(cause, writing))
                    .<RuntimeException>map(words -> unavailable(words, e))
                    .orElse(e);
        } finally {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (millis > SLOW_MILLIS) {
                LOG.warn("a query of module {} took {} ms", owner.module(), millis);
            }
        }
    }

    private StoreUnavailable unavailable(String words, DataAccessException cause) {
        pulse.failed();
        readers.forgetIdle();
        return new StoreUnavailable("the database refused: " + words, cause);
    }

    /** Whether changes can be synced now: empty, or what is wrong in words without data. Completes when it is known. */
    public CompletableFuture<Optional<String>> pulse() {
        return pulse.ask(this);
    }

    private final class Told implements Committer.Heard {
        @Override
        public void committed() {
            pulse.committed();
            commitListeners.forEach(Runnable::run);
        }

        @Override
        public void failed() {
            pulse.failed();
            readers.forgetIdle();
        }
    }

    /** Finishes the waiting writes, then closes the database. */
    @Override
    public void close() {
        committer.close();
        readers.close();
    }
}
