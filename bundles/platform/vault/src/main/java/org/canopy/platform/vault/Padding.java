package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.canopy.api.vault.SealBroken;

/** Hides how long a text is: one of four sizes, above them at most 12 % more (Padmé). */
final class Padding {
    private static final int[] SIZES = {256, 1_024, 4_096, 16_384};

    private Padding() {}

    /** Size of the padded text of a clear text of {@code length} bytes. */
    static int size(int length) {
        return Math.toIntExact(step(length + (long) Integer.BYTES));
    }

    /** The size that {@code whole} bytes are brought to. */
    static long step(long whole) {
        for (int size : SIZES) {
            if (whole <= size) {
                return size;
            }
        }
        int exponent = 63 - Long.numberOfLeadingZeros(whole);
        int kept = 32 - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << exponent - kept) - 1;
        return whole + mask & ~mask;
    }

    static byte[] pad(byte[] clear) {
        return ByteBuffer.allocate(size(clear.length))
                .putInt(clear.length)
                .put(clear)
                .array();
    }

    /** @throws SealBroken if {@link #pad} never gives these bytes */
    static byte[] unpad(byte[] padded) {
        if (padded.length < Integer.BYTES) {
            throw new SealBroken();
        }
        int length = ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > padded.length - Integer.BYTES || size(length) != padded.length) {
            throw new SealBroken();
        }
        for (int i = Integer.BYTES + length; i < padded.length; i++) {
            if (padded[i] != 0) {
                throw new SealBroken();
            }
        }
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }
}
