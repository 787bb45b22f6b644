package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.canopy.api.vault.IndexForm;

/** One version of the key of a field's index. */
record IndexKey(int version, int bits, Suite suite, Secret key) implements AutoCloseable {
    /** Version, then the first bits of the keyed hash of what the value is in canonical form. */
    long tag(IndexForm form, String value) {
        byte[] canonical = form.canonical(value).getBytes(StandardCharsets.UTF_8);
        byte[] hash = suite.hmac().of(key.bytes(), canonical);
        int first = ByteBuffer.wrap(hash).getInt() >>> Integer.SIZE - bits;
        Arrays.fill(canonical, (byte) 0);
        Arrays.fill(hash, (byte) 0);
        return (long) version << Integer.SIZE | first;
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "IndexKey";
    }
}
