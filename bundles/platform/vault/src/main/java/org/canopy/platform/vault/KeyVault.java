package org.canopy.platform.vault;

import java.util.List;
import org.canopy.api.vault.SealBroken;

/**
 * Holds a county's master keys: a file by default; a card or a machine that never gives a key away fits behind the same
 * verbs. Open as long as it lives.
 */
interface KeyVault extends AutoCloseable {
    /** The county's number that all seals under these keys carry: of its division on the day the keys were made. */
    int county();

    /** Versions of the master key that can unwrap, oldest first; the last one wraps. */
    List<Integer> listVersions();

    byte[] wrap(Secret key, byte[] context);

    /** @throws SealBroken if it was altered, is for another context, or its master key is not here */
    Secret unwrap(byte[] wrapped, byte[] context);

    /** An Ed25519 signature by the county's own key: for checkpoints and certificates of erasure. */
    byte[] sign(byte[] message);

    /** The 32 bytes that {@link #sign} is checked with. */
    byte[] publicKey();

    /** Whether these are a demonstration's keys, which anybody on this machine may have. */
    boolean throwAway();

    /** Wipes what it holds. */
    @Override
    void close();
}
