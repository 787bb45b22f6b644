package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.canopy.api.vault.SealBroken;

/** Seals one text under a record's key, and opens it at the same place only. */
final class Envelope {
    /** Each key seals one text only. */
    private static final byte[] NONCE = new byte[Gcm.NONCE];

    private Envelope() {}

    /** @param kekVersion version of the module's key that holds the record's key now */
    static byte[] seal(Suite suite, Secret recordKey, int kekVersion, Place place, byte[] clear) {
        Header bare = Header.fresh(suite, kekVersion, place, Header.ONE_CHUNK);
        byte[] bound = place.bound();
        byte[] derived = suite.derive(recordKey, bare.salt(), info(bare.bytes(), bound));
        byte[] padded = Padding.pad(clear);
        try {
            byte[] header = bare.with(Suite.commitment(derived)).bytes();
            byte[] text = suite.seal(derived, NONCE, join(header, bound), padded);
            return join(header, text);
        } finally {
            Arrays.fill(derived, (byte) 0);
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** @throws SealBroken if it was altered or belongs to another place */
    static byte[] open(Header header, Secret recordKey, Place place, byte[] envelope) {
        Suite suite = Suite.of(header.suite());
        byte[] bound = place.bound();
        byte[] derived = suite.derive(recordKey, header.salt(), info(envelope, bound));
        byte[] padded = new byte[0];
        try {
            if (!header.isOf(place) || !MessageDigest.isEqual(header.commitment(), Suite.commitment(derived))) {
                throw new SealBroken();
            }
            byte[] associated = join(Arrays.copyOf(envelope, Header.BYTES), bound);
            padded = suite.open(derived, NONCE, associated, envelope, Header.BYTES, envelope.length - Header.BYTES);
            return Padding.unpad(padded);
        } finally {
            Arrays.fill(derived, (byte) 0);
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** What stands before the salt, and the label. */
    private static byte[] info(byte[] header, byte[] bound) {
        return ByteBuffer.allocate(Header.SALT_AT + bound.length)
                .put(header, 0, Header.SALT_AT)
                .put(bound)
                .array();
    }

    static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
