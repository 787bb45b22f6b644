package org.canopy.api.store;

import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A question to a database, or a change of it. The {@code DSLContext} is good until {@link #on} returns, and knows the
 * tables of the module whose code the query is: naming another module's table fails (a guard against mistakes, not
 * against malice).
 */
@ConsumerType
@FunctionalInterface
public interface Query<T> {
    T on(DSLContext db);
}
