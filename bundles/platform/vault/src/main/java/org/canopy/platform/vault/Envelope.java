package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.canopy.api.vault.SealBroken;

/** Seals one text under a record's key, and opens it at the same place only. */
final class Envelope {
    private static final byte[] NOTHING = {};
    /** Each key seals one text only. */
    private static final byte[] NONCE = new byte[Gcm.NONCE];

    private Envelope() {}

    /** @param kekVersion version of the module's key that holds the record's key now */
    static byte[] seal(Suite suite, Secret recordKey, int kekVersion, Place place, byte[] clear) {
        Header bare = Header.fresh(suite, kekVersion, place, Header.ONE_CHUNK);
        return seal(suite, recordKey, bare, place.bound(), NOTHING, clear);
    }

    /** @param between stands between header and text, and within {@code bound} */
    static byte[] seal(Suite suite, Secret secret, Header bare, byte[] bound, byte[] between, byte[] clear) {
        byte[] derived = suite.derive(secret, bare.salt(), info(bare.bytes(), bound));
        byte[] padded = Padding.pad(clear);
        try {
            byte[] header = bare.with(Suite.commitment(derived)).bytes();
            byte[] text = suite.seal(derived, NONCE, join(header, bound), padded);
            return join(join(header, between), text);
        } finally {
            Arrays.fill(derived, (byte) 0);
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** @throws SealBroken if it was altered or belongs to another place */
    static byte[] open(Header header, Secret recordKey, Place place, byte[] envelope) {
        return open(header, recordKey, place, place.bound(), envelope, Header.BYTES);
    }

    /** @param from where the text begins */
    static byte[] open(Header header, Secret secret, Place place, byte[] bound, byte[] envelope, int from) {
        Suite suite = Suite.of(header.suite());
        byte[] derived = suite.derive(secret, header.salt(), info(envelope, bound));
        byte[] padded = NOTHING;
        try {
            if (!header.isOf(place) || !MessageDigest.isEqual(header.commitment(), Suite.commitment(derived))) {
                throw new SealBroken();
            }
            byte[] associated = ByteBuffer.allocate(Header.BYTES + bound.length)
                    .put(envelope, 0, Header.BYTES)
                    .put(bound)
                    .array();
            padded = suite.open(derived, NONCE, associated, envelope, from, envelope.length - from);
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
