package org.canopy.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Writes what is bound to a seal so that no two things read alike: each text with its length before it. */
final class Context {
    private byte[] bytes = new byte[192];
    private int length;

    /** @param use what the bytes are for, so that a seal of one use never fits another */
    Context(String use) {
        with(use);
    }

    Context with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8));
    }

    Context with(int number) {
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (number >>> shift);
        }
        return this;
    }

    Context with(byte[] fixed) {
        with(fixed.length);
        room(fixed.length);
        System.arraycopy(fixed, 0, bytes, length, fixed.length);
        length += fixed.length;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
