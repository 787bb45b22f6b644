package org.canopy.platform.store;

import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.canopy.api.store.StoreUnavailable;

/** Brings a module's tables up to date, once per version of the module, on the committer's own connection. */
final class Migrations {
    private final Database database;
    private final Committer committer;
    private final ConcurrentMap<String, CompletableFuture<Boolean>> done = new ConcurrentHashMap<>();
    private final Set<String> frozen = ConcurrentHashMap.newKeySet();

    Migrations(Database database, Committer committer) {
        this.database = database;
        this.committer = committer;
    }

    /** @throws StoreUnavailable naming file and reason if a migration failed; the tables are as before */
    void ensure(Owner owner) {
        var mine = new CompletableFuture<Boolean>();
        CompletableFuture<Boolean> first = done.get(owner.key());
        if (first == null && frozen.contains(owner.module())) {
            throw new StoreUnavailable("module " + owner.module() + " is being brought up to date; try again later");
        }
        first = done.putIfAbsent(owner.key(), mine);
        if (first != null) {
            await(first);
            return;
        }
        try {
            committer.run(writing -> migrate(writing.connection(), owner), true);
            mine.complete(true);
        } catch (RuntimeException | Error e) {
            done.remove(owner.key());
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** Versions of the module that have not been here yet do not move its tables until {@link #thaw}. */
    void freeze(String module) {
        frozen.add(module);
    }

    void thaw(String module) {
        frozen.remove(module);
    }

    private static void await(CompletableFuture<Boolean> migration) {
        try {
            migration.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    private boolean migrate(Connection connection, Owner owner) {
        try {
            new Scripts(database, owner).alone(connection);
            return true;
        } catch (Scripts.Failed e) {
            throw new StoreUnavailable(
                    "migrating module " + owner.module() + " failed, its tables are as before: " + e.all(), e);
        }
    }
}
