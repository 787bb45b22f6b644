package org.canopy.platform.vault;

import java.util.stream.Stream;
import org.canopy.api.vault.SealBroken;

/** How a sender and the holder of a key pair come to share a secret, one way per family of algorithms. */
enum Meeting {
    /** Both agree; the sender gives the public half of a key that lived for a moment. */
    X25519(Suite.INT_1, Secret.BYTES, Secret.BYTES) {
        @Override
        Secret fresh() {
            return Secret.fresh();
        }

        @Override
        byte[] publicOf(Secret own) {
            return org.canopy.platform.vault.X25519.publicOf(own);
        }

        @Override
        Epoch begin(byte[] half) {
            try (Secret sender = Secret.fresh()) {
                return new Epoch(publicOf(sender), org.canopy.platform.vault.X25519.agree(sender, half));
            }
        }

        @Override
        Secret shared(Secret own, byte[] part) {
            return org.canopy.platform.vault.X25519.agree(own, part);
        }
    },
    /** The sender chooses the secret and gives it encrypted. */
    SM2(Suite.GM_1, Sm2.POINT, Sm2.MORE + Secret.BYTES) {
        @Override
        Secret fresh() {
            return Sm2.fresh();
        }

        @Override
        byte[] publicOf(Secret own) {
            return Sm2.publicOf(own);
        }

        @Override
        Epoch begin(byte[] half) {
            Secret shared = Secret.fresh();
            return new Epoch(Sm2.encrypt(half, shared.bytes(), Secret.source()), shared);
        }

        @Override
        Secret shared(Secret own, byte[] part) {
            return new Secret(Sm2.decrypt(own, part));
        }
    };

    private final Suite suite;
    private final int half;
    private final int part;

    Meeting(Suite suite, int half, int part) {
        this.suite = suite;
        this.half = half;
        this.part = part;
    }

    /** The family that seals what the two share. */
    Suite suite() {
        return suite;
    }

    /** Bytes of what the sender gives. */
    int part() {
        return part;
    }

    /** A private half. */
    abstract Secret fresh();

    abstract byte[] publicOf(Secret own);

    /** @throws IllegalArgumentException or SealBroken if nobody can have this public half */
    abstract Epoch begin(byte[] half);

    /** @throws SealBroken if the sender's part was altered, or is for somebody else */
    abstract Secret shared(Secret own, byte[] part);

    static Meeting of(Suite suite) {
        return Stream.of(values())
                .filter(meeting -> meeting.suite == suite)
                .findFirst()
                .orElseThrow(SealBroken::new);
    }

    /** By the length of its public half, which differs. */
    static Meeting of(byte[] half) {
        return Stream.of(values())
                .filter(meeting -> meeting.half == half.length)
                .findFirst()
                .orElseThrow(SealBroken::new);
    }
}
