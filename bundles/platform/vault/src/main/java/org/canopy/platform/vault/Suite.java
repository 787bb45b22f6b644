package org.canopy.platform.vault;

import java.util.Arrays;
import java.util.stream.Stream;
import org.canopy.api.vault.SealBroken;

/**
 * A family of algorithms. Each envelope and each module key names its own, so that what one family sealed stays readable
 * when a county takes the other.
 */
enum Suite {
    /** AES-256-GCM, HMAC and HKDF with SHA-256. */
    INT_1(1, Secret.BYTES) {
        @Override
        Hmac hmac() {
            return new HmacSha256();
        }

        @Override
        byte[] sealUnder(byte[] key, byte[] nonce, byte[] associated, byte[] clear) {
            return Gcm.seal(key, nonce, associated, clear);
        }

        @Override
        byte[] openUnder(byte[] key, byte[] nonce, byte[] associated, byte[] text, int from, int length) {
            return Gcm.open(key, nonce, associated, text, from, length);
        }
    },
    /** SM4-GCM, HMAC and HKDF with SM3. */
    GM_1(2, Sm4Gcm.KEY) {
        @Override
        Hmac hmac() {
            return new HmacSm3();
        }

        @Override
        byte[] sealUnder(byte[] key, byte[] nonce, byte[] associated, byte[] clear) {
            return Sm4Gcm.seal(key, nonce, associated, clear);
        }

        @Override
        byte[] openUnder(byte[] key, byte[] nonce, byte[] associated, byte[] text, int from, int length) {
            return Sm4Gcm.open(key, nonce, associated, text, from, length);
        }
    };

    private final int id;
    private final int keyBytes;

    Suite(int id, int keyBytes) {
        this.id = id;
        this.keyBytes = keyBytes;
    }

    int id() {
        return id;
    }

    abstract Hmac hmac();

    abstract byte[] sealUnder(byte[] key, byte[] nonce, byte[] associated, byte[] clear);

    abstract byte[] openUnder(byte[] key, byte[] nonce, byte[] associated, byte[] text, int from, int length);

    /** @return the key of one envelope, then 32 bytes that commit to it */
    byte[] derive(Secret secret, byte[] salt, byte[] info) {
        return Hkdf.derive(hmac(), secret.bytes(), salt, info, keyBytes + Hmac.BYTES);
    }

    /** The commitment within {@code derived}. */
    static byte[] commitment(byte[] derived) {
        return Arrays.copyOfRange(derived, derived.length - Hmac.BYTES, derived.length);
    }

    /** @param key its first bytes, as many as the cipher takes, are the key: one that {@link #derive} gave, or a whole one */
    byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] clear) {
        byte[] taken = Arrays.copyOf(key, keyBytes);
        try {
            return sealUnder(taken, nonce, associated, clear);
        } finally {
            Arrays.fill(taken, (byte) 0);
        }
    }

    /** @throws SealBroken if the text was altered */
    byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] text, int from, int length) {
        byte[] taken = Arrays.copyOf(key, keyBytes);
        try {
            return openUnder(taken, nonce, associated, text, from, length);
        } finally {
            Arrays.fill(taken, (byte) 0);
        }
    }

    /** @throws SealBroken if nobody knows it */
    static Suite of(int id) {
        return Stream.of(values()).filter(suite -> suite.id == id).findFirst().orElseThrow(SealBroken::new);
    }
}
