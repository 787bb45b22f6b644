package org.canopy.platform.store;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jooq.impl.NoTransactionProvider;

/** Makes the contexts that queries get. Bind values are never logged. */
final class Contexts {
    private static final Settings SETTINGS =
            new Settings().withExecuteLogging(false).withRenderSchema(false).withFetchWarnings(false);

    private final SQLDialect dialect;

    Contexts(SQLDialect dialect) {
        this.dialect = dialect;
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    DSLContext guarded(Connection connection, Owner owner) {
        var configuration = new DefaultConfiguration();
        configuration.set(connection);
        configuration.set(dialect);
        configuration.set(SETTINGS);
        configuration.set(new NoTransactionProvider());
        configuration.set(new DefaultExecuteListenerProvider(new TableGuard(owner)));
        return DSL.using(configuration);
    }

    /** The same transaction, seen with the platform's eyes. */
    static DSLContext asPlatform(DSLContext db) {
        return DSL.using(
                db.configuration().derive(new DefaultExecuteListenerProvider(new TableGuard(Owner.platform()))));
    }
}
