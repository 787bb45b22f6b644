package org.canopy.platform.store;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jooq.impl.NoTransactionProvider;

/** Makes the contexts that queries get. Bind values are never logged. */
final class Contexts {
    private static final Settings SETTINGS =
            new Settings().withExecuteLogging(false).withRenderSchema(false).withFetchWarnings(false);
    private static final TableGuard PLATFORM = new TableGuard(Owner.platform());

    private final SQLDialect dialect;
    private final ConcurrentMap<String, TableGuard> guards = new ConcurrentHashMap<>();

    Contexts(SQLDialect dialect) {
        this.dialect = dialect;
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    DSLContext reading(Connection connection, Owner owner) {
        return guarded(new DefaultConnectionProvider(connection), owner, List.of());
    }

    DSLContext writing(Writing writing, Owner owner) {
        return guarded(writing, owner, writing.listeners());
    }

    private DSLContext guarded(ConnectionProvider connections, Owner owner, List<ExecuteListener> others) {
        TableGuard guard = guards.computeIfAbsent(owner.key(), key -> new TableGuard(owner));
        var configuration = new DefaultConfiguration();
        configuration.set(connections);
        configuration.set(dialect);
        configuration.set(SETTINGS);
        configuration.set(new NoTransactionProvider());
        configuration.set(Stream.concat(Stream.of(guard), others.stream())
                .map(DefaultExecuteListenerProvider::new)
                .toArray(ExecuteListenerProvider[]::new));
        return DSL.using(configuration);
    }

    /** The same transaction, seen with the platform's eyes. */
    static DSLContext asPlatform(DSLContext db) {
        return as(db, PLATFORM);
    }

    /** The same transaction, seen with the eyes of another owner. */
    static DSLContext as(DSLContext db, TableGuard guard) {
        return DSL.using(db.configuration()
                .derive(Arrays.stream(db.configuration().executeListenerProviders())
                        .map(ExecuteListenerProvider::provide)
                        .map(listener -> listener instanceof TableGuard ? guard : listener)
                        .map(DefaultExecuteListenerProvider::new)
                        .toArray(ExecuteListenerProvider[]::new)));
    }
}
