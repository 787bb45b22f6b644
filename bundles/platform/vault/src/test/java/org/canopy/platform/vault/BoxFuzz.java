package org.canopy.platform.vault;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.canopy.api.vault.SealBroken;

class BoxFuzz {
    private final KeyPair international = FuzzPlace.pair(Meeting.X25519);
    private final KeyPair chinese = FuzzPlace.pair(Meeting.SM2);

    /** Anybody can write a box: what arrives opens, or the seal is broken. */
    @FuzzTest(maxDuration = "3m")
    void bytes(byte[] bytes) {
        for (KeyPair pair : new KeyPair[] {international, chinese}) {
            try {
                Box.open(pair, FuzzPlace.PLACE, bytes);
            } catch (SealBroken e) {
                // the one answer to what is none of ours
            }
        }
        try {
            Sm2.decrypt(chinese.own(), bytes);
        } catch (SealBroken e) {
            // what a sender gives is reached before any seal is checked
        }
    }
}
