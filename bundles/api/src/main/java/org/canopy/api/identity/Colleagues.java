package org.canopy.api.identity;

import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ProviderType;

/** Who works in a county, for the platform's parts that decide about people who are not there. Modules do not find it. */
@ProviderType
public interface Colleagues {
    /**
     * Empty where there is no such account, it is locked, or no role of theirs counts today.
     *
     * @param db any read or write of the county
     */
    Optional<Colleague> find(Cell cell, DSLContext db, AccountId id);

    /** How everybody is called who ever had an account, for pages only. */
    Map<AccountId, String> names(Cell cell);
}
