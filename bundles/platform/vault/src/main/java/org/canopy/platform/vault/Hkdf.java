package org.canopy.platform.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869); JDK 17 has none. */
final class Hkdf {
    private static final String MAC = "HmacSHA256";
    private static final int HASH = 32;
    private static final int MOST_BLOCKS = 255;

    private Hkdf() {}

    /** @param salt empty counts as 32 zeros, as the RFC says */
    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        if (length > MOST_BLOCKS * HASH) {
            throw new IllegalArgumentException("HKDF gives at most " + MOST_BLOCKS * HASH + " bytes");
        }
        try {
            Mac mac = Mac.getInstance(MAC, Gcm.JDK);
            mac.init(new SecretKeySpec(salt.length == 0 ? new byte[HASH] : salt, MAC));
            byte[] seed = mac.doFinal(secret);
            mac.init(new SecretKeySpec(seed, MAC));
            Arrays.fill(seed, (byte) 0);
            return expand(mac, info, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    private static byte[] expand(Mac mac, byte[] info, int length) {
        byte[] out = new byte[length];
        byte[] block = new byte[0];
        for (int at = 0, count = 1; at < length; at += HASH, count++) {
            mac.update(block);
            mac.update(info);
            mac.update((byte) count);
            Arrays.fill(block, (byte) 0);
            block = mac.doFinal();
            System.arraycopy(block, 0, out, at, Math.min(HASH, length - at));
        }
        Arrays.fill(block, (byte) 0);
        return out;
    }
}
