package org.canopy.api.jobs;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ProviderType;

/** The due work of one county. The only timer there is. */
@ProviderType
public interface Jobs {
    /**
     * Puts work on the list, in the caller's own transaction.
     *
     * @param db the context given to the surrounding {@code Cell.write}
     */
    void schedule(DSLContext db, String kind, String key, Instant due);

    /** Takes work off the list, in the caller's own transaction; nothing happens when it is not there. */
    void cancel(DSLContext db, String kind, String key);

    /** When this work is due; empty when it is done or was never scheduled. */
    Optional<Instant> dueAt(String kind, String key);
}
