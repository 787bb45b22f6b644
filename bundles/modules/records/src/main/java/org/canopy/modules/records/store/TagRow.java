package org.canopy.modules.records.store;

import java.util.Optional;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;

/**
 * By what a file can be found.
 *
 * @param sealed the value itself; empty where only the opened fact can tell whether it is the one
 */
public record TagRow(String field, long tag, ChildId child, FactId fact, int version, Optional<Sealed> sealed) {
    /** The sealed value and the place at which it opens. */
    public Optional<Kept> kept() {
        return sealed.map(text -> new Kept(fact.label(child, field, version), text));
    }
}
