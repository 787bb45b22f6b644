package org.canopy.api.identity;

import org.canopy.api.web.Visit;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stands as a service while somebody enforces {@link Needs}. A resource that decides for a county registers itself only
 * beside it, so that it never answers unguarded.
 */
@ProviderType
public interface Guardian {
    /**
     * Account id of who asks, for the ledger.
     *
     * @throws IllegalStateException if nobody is signed in: the resource lacks its {@link Needs}
     */
    String actor(Visit visit);
}
