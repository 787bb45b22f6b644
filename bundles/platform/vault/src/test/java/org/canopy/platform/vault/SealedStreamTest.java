package org.canopy.platform.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;
import org.junit.jupiter.api.Test;

class SealedStreamTest {
    private static final long LENGTH = 64L << 20;

    /** Counts what goes in and out, and remembers how far one was ahead of the other. */
    private static final class Meter {
        private long in;
        private long out;
        private long ahead;

        private InputStream source(long length) {
            return new InputStream() {
                @Override
                public int read() {
                    return in < length ? (int) (in++ & 0x7f) : -1;
                }

                @Override
                public int read(byte[] into, int from, int wanted) {
                    if (in >= length) {
                        return -1;
                    }
                    int some = (int) Math.min(wanted, length - in);
                    in += some;
                    ahead = Math.max(ahead, in - out);
                    return some;
                }
            };
        }

        private OutputStream sink() {
            return new OutputStream() {
                @Override
                public void write(int one) {
                    out++;
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    out += length;
                }
            };
        }
    }

    /** What was read and not yet written is at most two pieces, whatever the length. */
    @Test
    void aLongStreamPassesThroughTwoPiecesOfMemory() throws IOException {
        Place place = new Place(519921, new Label(new ModuleName("records"), "r", "scan", 1));
        Meter meter = new Meter();
        try (PieceSeal seal = PieceSeal.fresh(new Dek(Secret.fresh(), 1, Suite.INT_1), place)) {
            SealedStream.seal(seal, meter.source(LENGTH), meter.sink(), () -> {});
        }
        assertEquals(SealedStream.length(LENGTH), meter.out);
        assertTrue(meter.ahead <= 2 * PieceSeal.PIECE, "ahead by " + meter.ahead);
    }

    /** The length of an attachment shows as roughly as that of a text. */
    @Test
    void lengthsHide() {
        assertEquals(SealedStream.length(0), SealedStream.length(255));
        assertEquals(SealedStream.length(2_000_000), SealedStream.length(2_020_000));
        for (long length = 20_000; length < 1L << 40; length = length * 3 + 1) {
            assertTrue(SealedStream.length(length) < length * 1.13, "of " + length);
        }
    }
}
