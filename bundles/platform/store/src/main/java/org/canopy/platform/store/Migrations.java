package org.canopy.platform.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.canopy.api.store.StoreUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Brings a module's tables up to date, once per version of the module, on the committer's own connection. */
final class Migrations {
    private final Database database;
    private final Committer committer;
    private final ConcurrentMap<String, CompletableFuture<Boolean>> done = new ConcurrentHashMap<>();

    Migrations(Database database, Committer committer) {
        this.database = database;
        this.committer = committer;
    }

    /** @throws StoreUnavailable naming file and reason if a migration failed; the tables are as before */
    void ensure(Owner owner) {
        var mine = new CompletableFuture<Boolean>();
        CompletableFuture<Boolean> first = done.putIfAbsent(owner.key(), mine);
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

    private static void await(CompletableFuture<Boolean> migration) {
        try {
            migration.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    private boolean migrate(Connection connection, Owner owner) {
        String folder = "classpath:db/" + owner.module() + "/";
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Flyway.class.getClassLoader());
        try {
            var configuration = Flyway.configure(owner.resources())
                    .dataSource(single(connection))
                    .locations(folder + "common", folder + database.folder())
                    .table(owner.historyTable())
                    .group(true)
                    .baselineOnMigrate(true)
                    .baselineVersion("0");
            if (database instanceof Database.Postgres postgres) {
                configuration.defaultSchema(postgres.schema()).createSchemas(false);
                configuration
                        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                        .setTransactionalLock(false);
            }
            configuration.load().migrate();
            return true;
        } catch (FlywayException e) {
            throw new StoreUnavailable(
                    "migrating module " + owner.module() + " failed, its tables are as before: " + oneLine(e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }

    /** Flyway closes what it opens; the committer's connection stays. */
    private static DataSource single(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                Migrations.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                Migrations.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" -> kept;
                    case "isWrapperFor" -> false;
                    case "getLoginTimeout" -> 0;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "the committer's connection";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
