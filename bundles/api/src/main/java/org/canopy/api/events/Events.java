package org.canopy.api.events;

import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ProviderType;

/** The outbox of one county. */
@ProviderType
public interface Events {
    /**
     * Records an event in the caller's own transaction; it is delivered after the commit, at least once.
     *
     * @param db the context given to the surrounding {@code Cell.write}
     */
    void publish(DSLContext db, String type, String aggregate);
}
