package org.canopy.platform.vault;

import java.util.Arrays;
import org.canopy.api.vault.SealBroken;

/** A family of algorithms, named in each envelope, so that old ones stay readable when a county takes another. */
interface Suite {
    int id();

    /** @return the key of one envelope, then 32 bytes that commit to it */
    byte[] derive(Secret recordKey, byte[] salt, byte[] info);

    /** @param derived as {@link #derive} gave it; used for one text only, so the nonce is fixed */
    byte[] seal(byte[] derived, byte[] associated, byte[] padded);

    /** @throws SealBroken if the text was altered */
    byte[] open(byte[] derived, byte[] associated, byte[] envelope, int from);

    /** The commitment within {@code derived}. */
    static byte[] commitment(byte[] derived) {
        return Arrays.copyOfRange(derived, derived.length - Secret.BYTES, derived.length);
    }

    /** @throws SealBroken if nobody knows it */
    static Suite of(int id) {
        if (id == INT_1.id()) {
            return INT_1;
        }
        throw new SealBroken();
    }

    /** AES-256-GCM, HKDF with SHA-256. */
    Suite INT_1 = new Suite() {
        @Override
        public int id() {
            return 1;
        }

        @Override
        public byte[] derive(Secret recordKey, byte[] salt, byte[] info) {
            return Hkdf.derive(recordKey.bytes(), salt, info, 2 * Secret.BYTES);
        }

        @Override
        public byte[] seal(byte[] derived, byte[] associated, byte[] padded) {
            byte[] key = Arrays.copyOf(derived, Secret.BYTES);
            try {
                return Gcm.seal(key, new byte[Gcm.NONCE], associated, padded);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        }

        @Override
        public byte[] open(byte[] derived, byte[] associated, byte[] envelope, int from) {
            byte[] key = Arrays.copyOf(derived, Secret.BYTES);
            try {
                return Gcm.open(key, new byte[Gcm.NONCE], associated, envelope, from);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        }
    };
}
