package org.canopy.api.vault;

import java.util.Arrays;

/** A sealed text as it is stored: opaque bytes that say nothing and open nowhere else. */
public record Sealed(byte[] bytes) {
    public Sealed {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed";
    }
}
