package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.canopy.api.county.ModuleName;

/** A record as the key table knows it: 16 bytes from which nobody reads the module's own id back. */
record RecordId(byte[] bytes) {
    static final int BYTES = 16;

    static RecordId of(ModuleName module, String record) {
        byte[] hash =
                new Context("canopy record 1").with(module.value()).with(record).hash();
        return new RecordId(Arrays.copyOf(hash, BYTES));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordId id && Arrays.equals(bytes, id.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public String toString() {
        return "RecordId";
    }
}
