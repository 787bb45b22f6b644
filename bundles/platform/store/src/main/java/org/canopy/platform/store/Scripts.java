package org.canopy.platform.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** The migrations that a version of a module brings, run by Flyway on a connection of ours. */
final class Scripts {
    private static final Pattern FILE = Pattern.compile("(V[0-9][^\\s/]*\\.sql)");
    private static final Pattern LINE = Pattern.compile("Line\\s*:\\s*(\\d+)");
    /** Flyway ends nothing in a transaction that is not its own. */
    private static final Set<String> OURS = Set.of("commit", "rollback", "setAutoCommit", "close");

    /** A migration failed. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private Failed(FlywayException cause) {
            super(where(cause), cause);
        }

        /** All that is known; may hold values of the tables. */
        String all() {
            return String.valueOf(getCause().getMessage()).replaceAll("\\s*\\R\\s*", " ");
        }

        /** File and line only: what a database says may hold values of the tables. */
        private static String where(FlywayException e) {
            String words = String.valueOf(e.getMessage());
            Matcher file = FILE.matcher(words);
            Matcher line = LINE.matcher(words);
            return (file.find() ? file.group(1) : "its migrations do not fit those that ran here before")
                    + (line.find() ? ", line " + line.group(1) : "");
        }
    }

    private final Database database;
    private final Owner owner;

    Scripts(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    /** All that are pending, in transactions of Flyway's own. */
    void alone(Connection connection) throws Failed {
        run(connection, Set.of("close"), Optional.empty(), Optional.empty());
    }

    /** All that are pending, with their history, in the transaction that is open. */
    void within(Connection connection) throws Failed {
        run(connection, OURS, Optional.empty(), Optional.empty());
    }

    /** Those up to {@code version}, in another schema, in the transaction that is open. PostgreSQL only. */
    void withinUpTo(Connection connection, String schema, Optional<String> version) throws Failed {
        run(connection, OURS, Optional.of(schema), version);
    }

    /** All that are pending in another schema, in the transaction that is open. PostgreSQL only. */
    void withinSchema(Connection connection, String schema) throws Failed {
        run(connection, OURS, Optional.of(schema), Optional.empty());
    }

    private void run(Connection connection, Set<String> ours, Optional<String> schema, Optional<String> target)
            throws Failed {
        String folder = "classpath:db/" + owner.module() + "/";
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Flyway.class.getClassLoader());
        try {
            var configuration = Flyway.configure(owner.resources())
                    .dataSource(single(connection, ours))
                    .locations(folder + "common", folder + database.folder())
                    .table(owner.historyTable())
                    .group(true)
                    .baselineOnMigrate(true)
                    .baselineVersion("0");
            target.ifPresent(configuration::target);
            if (database instanceof Database.Postgres postgres) {
                configuration.defaultSchema(schema.orElse(postgres.schema())).createSchemas(false);
                configuration
                        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                        .setTransactionalLock(false);
            }
            configuration.load().migrate();
        } catch (FlywayException e) {
            throw new Failed(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Flyway closes what it opens; our connection stays. */
    private static DataSource single(Connection connection, Set<String> ours) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                Scripts.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (ours.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                Scripts.class.getClassLoader(),
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
