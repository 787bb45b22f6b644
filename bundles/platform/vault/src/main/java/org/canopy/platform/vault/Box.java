package org.canopy.platform.vault;

import java.util.Arrays;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.SealBroken;

/**
 * A text that was sealed to a public key: an envelope whose header says {@link Header#BOX}, with the sender's part of the
 * {@link Meeting} behind the header. That part and the public half are bound to the seal.
 */
final class Box {
    private Box() {}

    static boolean is(byte[] envelope) {
        return Header.chunkOf(envelope) == Header.BOX;
    }

    static byte[] seal(Epoch epoch, BoxKey to, Place place, byte[] clear) {
        Suite suite = Meeting.of(to.bytes()).suite();
        Header bare = Header.fresh(suite, to.version(), place, Header.BOX);
        byte[] bound = bound(place, epoch.senderPart(), to.bytes());
        return Envelope.seal(suite, epoch.shared(), bare, bound, epoch.senderPart(), clear);
    }

    /** @throws SealBroken if it was altered, or belongs to another place or key */
    static byte[] open(KeyPair pair, Place place, byte[] envelope) {
        Header header = Header.ofBox(envelope);
        Meeting meeting = Meeting.of(pair.half());
        if (header.suite() != meeting.suite().id()) {
            throw new SealBroken();
        }
        int text = Header.BYTES + meeting.part();
        byte[] senderPart = Arrays.copyOfRange(envelope, Header.BYTES, text);
        try (Secret shared = meeting.shared(pair.own(), senderPart)) {
            return Envelope.open(header, shared, place, bound(place, senderPart, pair.half()), envelope, text);
        }
    }

    private static byte[] bound(Place place, byte[] senderPart, byte[] half) {
        return new Context("canopy box 1")
                .with(place.bound())
                .with(senderPart)
                .with(half)
                .bytes();
    }
}
