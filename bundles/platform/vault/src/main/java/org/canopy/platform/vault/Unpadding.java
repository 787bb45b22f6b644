package org.canopy.platform.vault;

import java.io.IOException;
import java.io.OutputStream;
import org.canopy.api.vault.SealBroken;

/** Takes off what {@link PaddedStream} added: a mark with zeros behind it is held back until something follows. */
final class Unpadding {
    private final OutputStream clear;
    private boolean marked;
    private long zeros;
    private long total;

    Unpadding(OutputStream clear) {
        this.clear = clear;
    }

    void write(byte[] piece) throws IOException {
        total += piece.length;
        int end = piece.length - 1;
        while (end >= 0 && piece[end] == 0) {
            end--;
        }
        if (end < 0 && marked) {
            zeros += piece.length;
            return;
        }
        if (end >= 0) {
            release();
        }
        marked = end >= 0 && piece[end] == (byte) PaddedStream.MARK;
        if (marked) {
            zeros = piece.length - end - 1L;
            clear.write(piece, 0, end);
        } else {
            clear.write(piece);
        }
    }

    /** It was the stream's own after all. */
    private void release() throws IOException {
        if (marked) {
            clear.write(PaddedStream.MARK);
            byte[] some = new byte[(int) Math.min(zeros, PieceSeal.PIECE)];
            for (long left = zeros; left > 0; left -= some.length) {
                clear.write(some, 0, (int) Math.min(left, some.length));
            }
        }
    }

    /** @throws SealBroken if it does not end as {@link PaddedStream} ends */
    void end() {
        if (!marked || Padding.step(total - zeros) != total) {
            throw new SealBroken();
        }
    }
}
