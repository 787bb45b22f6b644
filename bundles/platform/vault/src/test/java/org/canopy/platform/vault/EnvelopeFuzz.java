package org.canopy.platform.vault;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.canopy.api.vault.SealBroken;

class EnvelopeFuzz {
    private final Secret key = FuzzPlace.key();

    /** Whatever the bytes are: it opens, or the seal is broken. */
    @FuzzTest(maxDuration = "3m")
    void bytes(byte[] bytes) {
        try {
            Envelope.open(Header.read(bytes), key, FuzzPlace.PLACE, bytes);
        } catch (SealBroken e) {
            // the one answer to what is none of ours
        }
        try {
            Wrap.unwrap(Suite.INT_1, key, bytes, new byte[0]);
        } catch (SealBroken e) {
            // likewise
        }
        try {
            Padding.unpad(bytes);
        } catch (SealBroken e) {
            // likewise; it is reached only behind a good seal
        }
    }
}
