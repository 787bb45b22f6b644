package org.canopy.platform.identity;

import java.io.ByteArrayOutputStream;

/** As an authenticator app reads a secret. */
final class Base32 {
    private Base32() {}

    static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : text.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                out.write(buffer >> bits - 8);
                bits -= 8;
            }
        }
        return out.toByteArray();
    }
}
