package org.canopy.platform.vault;

import java.util.Arrays;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.SealBroken;

/**
 * A text that was sealed to a public key: an envelope whose header says {@link Header#BOX}, with the sender's half of the
 * agreement behind the header. Both halves are bound to the seal.
 */
final class Box {
    private static final int HALF = 32;

    private Box() {}

    static boolean is(byte[] envelope) {
        return Header.chunkOf(envelope) == Header.BOX;
    }

    static byte[] seal(Epoch epoch, BoxKey to, Place place, byte[] clear) {
        Header bare = Header.fresh(Suite.INT_1, to.version(), place, Header.BOX);
        byte[] bound = bound(place, epoch.senderHalf(), to.bytes());
        return Envelope.seal(Suite.INT_1, epoch.shared(), bare, bound, epoch.senderHalf(), clear);
    }

    /** @throws SealBroken if it was altered, or belongs to another place or key */
    static byte[] open(KeyPair pair, Place place, byte[] envelope) {
        Header header = Header.ofBox(envelope);
        int text = Header.BYTES + HALF;
        byte[] senderHalf = Arrays.copyOfRange(envelope, Header.BYTES, text);
        try (Secret shared = X25519.agree(pair.own(), senderHalf)) {
            return Envelope.open(header, shared, place, bound(place, senderHalf, pair.half()), envelope, text);
        }
    }

    private static byte[] bound(Place place, byte[] senderHalf, byte[] half) {
        return new Context("canopy box 1")
                .with(place.bound())
                .with(senderHalf)
                .with(half)
                .bytes();
    }
}
