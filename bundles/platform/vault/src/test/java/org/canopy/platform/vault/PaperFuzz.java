package org.canopy.platform.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class PaperFuzz {
    /** What a tired person types is a paper, or is refused in words; a paper that was read reads the same again. */
    @FuzzTest(maxDuration = "3m")
    void typed(byte[] bytes) {
        try {
            Share share = Share.typed(new String(bytes, StandardCharsets.UTF_8).toCharArray());
            assertEquals(share.paper(), Share.typed(share.paper().toCharArray()).paper());
        } catch (KeysRefused e) {
            // in words
        }
        try {
            Share forged = new Share(Sharing.USUAL, 1, 1, Arrays.copyOf(bytes, Secret.BYTES));
            assertEquals(
                    forged.paper(), Share.typed(forged.paper().toCharArray()).paper());
        } catch (KeysRefused e) {
            throw new AssertionError("a paper that we wrote is none", e);
        }
    }
}
