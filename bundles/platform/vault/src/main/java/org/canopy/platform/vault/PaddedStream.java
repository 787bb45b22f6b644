package org.canopy.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes of another stream, then {@link #MARK}, then zeros up to a size that many lengths share. */
final class PaddedStream extends InputStream {
    static final int MARK = 0x80;

    private final InputStream clear;
    private long read;
    private long left = -1;

    PaddedStream(InputStream clear) {
        this.clear = clear;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left < 0) {
            int some = clear.read(into, from, length);
            if (some >= 0) {
                read += some;
                return some;
            }
            left = Padding.step(read + 1) - read - 1;
            into[from] = (byte) MARK;
            return 1;
        }
        int zeros = (int) Math.min(left, length);
        Arrays.fill(into, from, from + zeros, (byte) 0);
        left -= zeros;
        return zeros == 0 ? -1 : zeros;
    }
}
