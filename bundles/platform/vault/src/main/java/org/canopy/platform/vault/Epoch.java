package org.canopy.platform.vault;

import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.SealBroken;

/**
 * What a sender shares with one public key for a minute: one agreement, of which each text takes a key of its own by a random
 * salt. Whoever steals the sender's memory gets that minute and nothing older.
 */
record Epoch(byte[] senderHalf, Secret shared) implements AutoCloseable {
    /** @throws IllegalArgumentException if nobody can have this key */
    static Epoch with(BoxKey to) {
        try (Secret sender = Secret.fresh()) {
            return new Epoch(X25519.publicOf(sender), X25519.agree(sender, to.bytes()));
        } catch (SealBroken e) {
            throw new IllegalArgumentException("nobody can open what is sealed to this key");
        }
    }

    Epoch copy() {
        return new Epoch(senderHalf, shared.copy());
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
