package org.canopy.platform.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.canopy.api.store.SameWrite;
import org.jooq.DSLContext;

/** Goes on in a transaction under another owner. */
public final class Handover implements SameWrite {
    private final Owners owners;
    private final ConcurrentMap<String, TableGuard> guards = new ConcurrentHashMap<>();

    public Handover(Owners owners) {
        this.owners = owners;
    }

    @Override
    public DSLContext as(DSLContext db, Class<?> whose) {
        Owner owner = owners.of(whose);
        return Contexts.as(db, guards.computeIfAbsent(owner.key(), key -> new TableGuard(owner)));
    }
}
