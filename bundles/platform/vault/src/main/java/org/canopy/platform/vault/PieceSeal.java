package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.canopy.api.vault.RecordErased;
import org.canopy.api.vault.SealBroken;

/**
 * Seals and opens the pieces of one stream (STREAM of Hoang, Reyhanitabar, Rogaway and Vizár): the number of a piece and
 * whether it is the last stand in its nonce, the header and the whole label are bound to each.
 */
final class PieceSeal implements AutoCloseable {
    /** Clear bytes of a piece; the last one may be shorter. */
    static final int PIECE = 64 << 10;

    static final int SEALED_PIECE = PIECE + Gcm.TAG;

    private final Header header;
    private final Suite suite;
    private final byte[] derived;
    private final byte[] associated;
    private boolean over;

    private PieceSeal(Header header, Suite suite, byte[] derived, byte[] bound) {
        this.header = header;
        this.suite = suite;
        this.derived = derived;
        this.associated = Envelope.join(header.bytes(), bound);
    }

    static PieceSeal fresh(Dek dek, Place place) {
        Header bare = Header.fresh(dek.suite(), dek.kekVersion(), place, PIECE);
        byte[] bound = place.bound();
        byte[] derived = dek.suite().derive(dek.key(), bare.salt(), info(bare, bound));
        return new PieceSeal(bare.with(Suite.commitment(derived)), dek.suite(), derived, bound);
    }

    /** @throws SealBroken if it was altered or belongs to another place */
    static PieceSeal of(Header header, Secret recordKey, Place place) {
        Suite suite = Suite.of(header.suite());
        byte[] bound = place.bound();
        byte[] derived = suite.derive(recordKey, header.salt(), info(header, bound));
        if (!header.isOf(place) || !MessageDigest.isEqual(header.commitment(), Suite.commitment(derived))) {
            Arrays.fill(derived, (byte) 0);
            throw new SealBroken();
        }
        return new PieceSeal(header, suite, derived, bound);
    }

    /** Other than that of a text in one piece, so that no key of one is ever a key of the other. */
    private static byte[] info(Header header, byte[] bound) {
        return new Context("canopy stream 1")
                .with(Arrays.copyOf(header.bytes(), Header.SALT_AT))
                .with(bound)
                .with(header.chunk())
                .bytes();
    }

    byte[] header() {
        return header.bytes();
    }

    RecordId record() {
        return header.record();
    }

    /** @throws RecordErased if the record was erased meanwhile */
    synchronized byte[] seal(int number, boolean last, byte[] clear) {
        if (over) {
            throw new RecordErased();
        }
        return suite.seal(derived, nonce(number, last), associated, clear);
    }

    /** @throws SealBroken if it was altered, is another piece, or not the last where it should be, or the record was erased */
    synchronized byte[] open(int number, boolean last, byte[] sealed) {
        if (over) {
            throw new SealBroken();
        }
        return suite.open(derived, nonce(number, last), associated, sealed, 0, sealed.length);
    }

    private static byte[] nonce(int number, boolean last) {
        return ByteBuffer.allocate(Gcm.NONCE)
                .putInt(7, number)
                .put(11, (byte) (last ? 1 : 0))
                .array();
    }

    /** Also in the middle of the stream: no piece is sealed or opened any more. */
    @Override
    public synchronized void close() {
        over = true;
        Arrays.fill(derived, (byte) 0);
    }

    @Override
    public String toString() {
        return "PieceSeal";
    }
}
