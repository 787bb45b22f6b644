package org.canopy.api.vault;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals and opens what must not lie in clear in one county. Call it outside of {@code Cell.read} and {@code Cell.write}: the
 * first seal of a record stores the record's own key, so that no sealed text can outlive its key; each opening writes its
 * line of the ledger. Both are synced before the call returns.
 */
@ProviderType
public interface Vault {
    /** Bytes that can be sealed at once, at most; longer things are attachments. */
    int LONGEST = 4 << 20;

    /**
     * Encrypts {@code clear}; it opens again only under an equal {@code label}, in this county. Sealing the same twice
     * gives different bytes. The caller may wipe {@code clear} afterwards; it is not kept.
     *
     * @throws VaultLocked if the county's keys are not open
     * @throws IllegalArgumentException if {@code clear} is longer than {@link #LONGEST}
     * @throws org.canopy.api.store.StoreUnavailable if the record's key could not be stored: nothing was sealed
     */
    Sealed seal(Label label, byte[] clear);

    /**
     * Decrypts, and writes the reading into the county's ledger before it returns: no line, no text. The caller wipes the
     * bytes when they are no longer needed.
     *
     * @param purpose why it is read: the reason of the line
     * @throws VaultLocked if the county's keys are not open
     * @throws SealBroken if the bytes were altered, cut, or moved to another label or county, or the record was erased;
     *     never a partial text, and never a word about which of these it was
     * @throws org.canopy.api.store.StoreUnavailable if the line could not be written
     */
    byte[] open(Label label, Sealed sealed, Purpose purpose);

    /** Whether the county's keys are shut away; {@link #seal} and {@link #open} then throw {@link VaultLocked}. */
    boolean locked();

    /** Whether the keys are a demonstration's throw-away ones, which protect nothing: every page says so. */
    default boolean throwAway() {
        return false;
    }
}
