package org.canopy.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** An attachment, a piece at a time: header, then pieces, of which each but the last is full. Two pieces lie in memory. */
final class SealedStream {
    private SealedStream() {}

    /** How long the stream of so many clear bytes is. */
    static long length(long clear) {
        long padded = Padding.step(clear + 1);
        long pieces = (padded + PieceSeal.PIECE - 1) / PieceSeal.PIECE;
        return Header.BYTES + padded + pieces * Gcm.TAG;
    }

    /** @param before is asked before each piece, and may throw */
    static void seal(PieceSeal seal, InputStream clear, OutputStream sealed, Runnable before) throws IOException {
        sealed.write(seal.header());
        PaddedStream padded = new PaddedStream(clear);
        byte[] piece = padded.readNBytes(PieceSeal.PIECE);
        for (int number = 0; piece.length > 0; number = Math.incrementExact(number)) {
            before.run();
            byte[] next = padded.readNBytes(PieceSeal.PIECE);
            sealed.write(seal.seal(number, next.length == 0, piece));
            Arrays.fill(piece, (byte) 0);
            piece = next;
        }
    }

    /**
     * @param sealed behind its header
     * @param first is run once, after the first piece was verified and before anything of it is given out
     * @param before is asked before each piece, and may throw
     */
    static void open(PieceSeal seal, InputStream sealed, OutputStream clear, Runnable first, Runnable before)
            throws IOException {
        Unpadding unpadding = new Unpadding(clear);
        byte[] piece = sealed.readNBytes(PieceSeal.SEALED_PIECE);
        for (int number = 0; number == 0 || piece.length > 0; number = Math.incrementExact(number)) {
            before.run();
            byte[] next = sealed.readNBytes(PieceSeal.SEALED_PIECE);
            byte[] text = seal.open(number, next.length == 0, piece);
            try {
                if (number == 0) {
                    first.run();
                }
                unpadding.write(text);
            } finally {
                Arrays.fill(text, (byte) 0);
            }
            piece = next;
        }
        unpadding.end();
    }
}
