package org.canopy.platform.vault;

import java.util.Arrays;

/** HKDF (RFC 5869) over either family's HMAC; JDK 17 has none. */
final class Hkdf {
    private static final int MOST_BLOCKS = 255;

    private Hkdf() {}

    /** @param salt empty counts as 32 zeros, as the RFC says */
    static byte[] derive(Hmac mac, byte[] secret, byte[] salt, byte[] info, int length) {
        if (length > MOST_BLOCKS * Hmac.BYTES) {
            throw new IllegalArgumentException("HKDF gives at most " + MOST_BLOCKS * Hmac.BYTES + " bytes");
        }
        byte[] seed = mac.of(salt, secret);
        mac.init(seed);
        Arrays.fill(seed, (byte) 0);
        return expand(mac, info, length);
    }

    private static byte[] expand(Hmac mac, byte[] info, int length) {
        byte[] out = new byte[length];
        byte[] block = new byte[0];
        for (int at = 0, count = 1; at < length; at += Hmac.BYTES, count++) {
            mac.update(block);
            mac.update(info);
            mac.update(new byte[] {(byte) count});
            Arrays.fill(block, (byte) 0);
            block = mac.finish();
            System.arraycopy(block, 0, out, at, Math.min(Hmac.BYTES, length - at));
        }
        Arrays.fill(block, (byte) 0);
        return out;
    }
}
