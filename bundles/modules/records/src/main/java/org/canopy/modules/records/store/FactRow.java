package org.canopy.modules.records.store;

import java.time.Instant;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;
import org.canopy.modules.records.fact.FactKind;

/**
 * One version of a fact, sealed.
 *
 * @param version counts from 1
 * @param withdrawn from here on the file says it no longer; the text is why
 */
public record FactRow(
        ChildId child,
        FactId fact,
        int version,
        FactKind kind,
        Instant at,
        AccountId by,
        boolean withdrawn,
        Sealed sealed) {
    /** The sealed text and the place at which it opens. */
    public Kept kept() {
        return new Kept(fact.label(child, version), sealed);
    }
}
