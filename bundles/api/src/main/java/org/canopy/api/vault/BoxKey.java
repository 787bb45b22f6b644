package org.canopy.api.vault;

import java.util.Arrays;
import org.canopy.api.county.ModuleName;

/**
 * The public half of a key pair whose private half lies in a vault: with it anybody can seal, and nobody open.
 *
 * @param county the county's number in its seals
 * @param version which of the module's key pairs it is
 * @param bytes 32, of X25519
 * @throws IllegalArgumentException if they are more or fewer
 */
public record BoxKey(ModuleName module, int county, int version, byte[] bytes) {
    private static final int BYTES = 32;

    public BoxKey {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key of another length");
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
