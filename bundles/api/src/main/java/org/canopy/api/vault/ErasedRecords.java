package org.canopy.api.vault;

import java.util.List;
import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What was erased in a county, for whoever keeps copies of its keys and brings them back: an older copy must not bring an
 * erased record back. A service of the platform. Works while the vault is locked, too.
 */
@ProviderType
public interface ErasedRecords {
    /** All certificates that stand beside the county's keys, oldest first. Lay them with each copy. */
    List<ErasureCertificate> certificates(Cell cell);

    /**
     * Makes certificates known that a copy or another place has kept. They stand beside the keys when this returns; the keys
     * of their records are deleted at once if the vault is open, and otherwise when it is next unlocked, before anything can
     * be read. Those that are known change nothing.
     *
     * @throws IllegalArgumentException if one is not signed with the county's key; then none was taken
     */
    void bring(Cell cell, List<ErasureCertificate> certificates);
}
