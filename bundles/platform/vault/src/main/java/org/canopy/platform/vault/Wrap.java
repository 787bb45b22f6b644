package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.canopy.api.vault.SealBroken;

/** A key under another key: nonce, encrypted key, tag; 60 bytes. */
final class Wrap {
    static final int BYTES = Gcm.NONCE + Secret.BYTES + Gcm.TAG;

    private Wrap() {}

    /** @param context what the key is for; it opens only under the same */
    static byte[] wrap(Suite suite, Secret under, Secret key, byte[] context) {
        byte[] nonce = Secret.random(Gcm.NONCE);
        byte[] text = suite.seal(under.bytes(), nonce, context, key.bytes());
        return ByteBuffer.allocate(BYTES).put(nonce).put(text).array();
    }

    /** @throws SealBroken if it was altered, or is a key for something else */
    static Secret unwrap(Suite suite, Secret under, byte[] wrapped, byte[] context) {
        if (wrapped.length != BYTES) {
            throw new SealBroken();
        }
        return new Secret(suite.open(
                under.bytes(), Arrays.copyOf(wrapped, Gcm.NONCE), context, wrapped, Gcm.NONCE, BYTES - Gcm.NONCE));
    }
}
