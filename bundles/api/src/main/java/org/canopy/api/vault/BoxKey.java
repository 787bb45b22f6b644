package org.canopy.api.vault;

import java.util.Arrays;
import org.canopy.api.county.ModuleName;

/**
 * The public half of a key pair whose private half lies in a vault: with it anybody can seal, and nobody open.
 *
 * @param county the county's number in its seals
 * @param version which of the module's key pairs it is
 * @param bytes 32 of X25519, or 65 of SM2: a point that is not compressed
 * @throws IllegalArgumentException if they are neither
 */
public record BoxKey(ModuleName module, int county, int version, byte[] bytes) {
    private static final int X25519 = 32;
    private static final int SM2 = 65;
    private static final int POINT = 4;

    public BoxKey {
        if (bytes.length != X25519 && (bytes.length != SM2 || bytes[0] != POINT)) {
            throw new IllegalArgumentException("a key of no family that is known");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoxKey key
                && module.equals(key.module)
                && county == key.county
                && version == key.version
                && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
