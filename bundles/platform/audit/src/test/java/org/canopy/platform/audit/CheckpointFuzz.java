package org.canopy.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class CheckpointFuzz {
    private final Witness witness = new Witness("canopy/qinghe", new byte[32]);

    /** What lies in the second place may have been written by anybody: it is what we would have written, or is none. */
    @FuzzTest(maxDuration = "3m")
    void text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            assertEquals(text, Checkpoint.of(text).text());
        } catch (BadNote e) {
            // no checkpoint
        }
        try {
            Checkpoint.claimed(text);
        } catch (BadNote e) {
            // no note
        }
        try {
            witness.open(text);
        } catch (BadNote e) {
            // not signed
        }
        try {
            assertEquals(text.strip(), Witness.of(text).vkey());
        } catch (IllegalArgumentException e) {
            // no key
        }
        SecondPlace.notes(text);
    }
}
