package org.canopy.modules.records.store;

import java.util.Map;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;

/**
 * A row of a ledger file that became a file.
 *
 * @param run the import that wrote it last
 * @param act what that did: {@code NEW} or {@code CHANGED}
 * @param sealed the row's key
 * @param facts what it wrote last, by slot
 */
public record ImportRow(
        String id, long tag, ChildId child, String run, String act, Sealed sealed, Map<String, Digest> facts) {
    public ImportRow {
        facts = Map.copyOf(facts);
    }

    /** One version of a fact that came from a row, with the sealed digest of what it said. */
    public record Digest(FactId fact, int version, Sealed sealed) {
        public Kept kept(ChildId child) {
            return new Kept(fact.label(child, "import", version), sealed);
        }
    }

    public Kept kept() {
        return new Kept(FactId.IDENTITY.label(child, "import-key", 1), sealed);
    }
}
