package org.canopy.modules.records.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Cuts a sealed stream into pieces of rows, and makes one of them again. */
final class Pieces extends OutputStream {
    /** A row that a database reads in one go; a stream in it is read without having it whole. */
    private static final int SIZE = 256 << 10;

    private final List<byte[]> whole = new ArrayList<>();
    private byte[] piece = new byte[SIZE];
    private int filled;

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        for (int at = 0; at < length; ) {
            int some = Math.min(length - at, SIZE - filled);
            System.arraycopy(from, offset + at, piece, filled, some);
            filled += some;
            at += some;
            if (filled == SIZE) {
                whole.add(piece);
                piece = new byte[SIZE];
                filled = 0;
            }
        }
    }

    List<byte[]> all() {
        List<byte[]> all = new ArrayList<>(whole);
        if (filled > 0) {
            all.add(Arrays.copyOf(piece, filled));
        }
        return all;
    }

    /** @param pieces each by its number, from 0; empty behind the last */
    static InputStream joined(IntFunction<Optional<byte[]>> pieces) {
        return new InputStream() {
            private InputStream piece = InputStream.nullInputStream();
            private int next;
            private boolean ended;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                while (!ended) {
                    int read = some(to, offset, length);
                    if (read >= 0 || length == 0) {
                        return Math.max(0, read);
                    }
                    pieces.apply(next++)
                            .ifPresentOrElse(bytes -> piece = new ByteArrayInputStream(bytes), () -> ended = true);
                }
                return -1;
            }

            private int some(byte[] to, int offset, int length) {
                return piece instanceof ByteArrayInputStream bytes ? bytes.read(to, offset, length) : -1;
            }
        };
    }

    /** Whose bytes are wiped when they are no longer needed. */
    static final class Clear extends ByteArrayOutputStream implements AutoCloseable {
        Clear(int size) {
            super(size);
        }

        @Override
        public void close() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
