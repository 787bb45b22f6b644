package org.canopy.api.store;

import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lets a part of the platform go on in a read or write that somebody else began: what belongs together is stored together, or
 * not at all. A service of the platform; modules do not find it.
 */
@ProviderType
public interface SameWrite {
    /** The same transaction, in which the tables of the bundle of {@code whose} may be named; they must be there already. */
    DSLContext as(DSLContext db, Class<?> whose);
}
