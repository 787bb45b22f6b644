package org.canopy.platform.county;

import org.canopy.api.store.SameWrite;
import org.canopy.platform.store.BundleOwners;
import org.canopy.platform.store.Handover;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Component;

/** Whose tables they are, the bundle says. */
@Component
public final class BundlesInOneWrite implements SameWrite {
    private final SameWrite all = new Handover(new BundleOwners());

    @Override
    public DSLContext as(DSLContext db, Class<?> whose) {
        return all.as(db, whose);
    }
}
