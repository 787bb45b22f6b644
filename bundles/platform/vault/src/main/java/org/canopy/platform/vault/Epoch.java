package org.canopy.platform.vault;

import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.SealBroken;

/**
 * What a sender shares with one public key for a minute: one agreement, of which each text takes a key of its own by a random
 * salt. Whoever steals the sender's memory gets that minute and nothing older.
 *
 * @param senderPart what the holder of the private half needs to share it too
 */
record Epoch(byte[] senderPart, Secret shared) implements AutoCloseable {
    /** @throws IllegalArgumentException if nobody can have this key */
    static Epoch with(BoxKey to) {
        try {
            return Meeting.of(to.bytes()).begin(to.bytes());
        } catch (SealBroken | IllegalArgumentException e) {
            throw new IllegalArgumentException("nobody can open what is sealed to this key");
        }
    }

    Epoch copy() {
        return new Epoch(senderPart, shared.copy());
    }

    @Override
    public void close() {
        shared.close();
    }

    @Override
    public String toString() {
        return "Epoch";
    }
}
