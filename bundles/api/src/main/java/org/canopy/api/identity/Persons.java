package org.canopy.api.identity;

import java.util.Optional;
import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows people again. A platform service between the front and {@code platform/identity}; where it is missing nobody is
 * signed in, so what {@link Needs} a permission stays shut. Modules get the {@link Person} with the visit.
 */
@ProviderType
public interface Persons {
    /**
     * Whose session this is in {@code cell}. Asking counts as activity.
     *
     * @param token value of the {@link SessionCookie}
     * @throws org.canopy.api.store.StoreUnavailable if nobody can tell just now
     */
    Optional<Person> behind(Cell cell, String token);

    /** Writes into the ledger that somebody was refused. */
    void refused(Cell cell, Person person, Permission permission);
}
