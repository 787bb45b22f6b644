package org.canopy.platform.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Writes what is bound to a seal so that no two things read alike: each text with its length before it. */
final class Context {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);

    /** @param use what the bytes are for, so that a seal of one use never fits another */
    Context(String use) {
        with(use);
    }

    Context with(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        with(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    Context with(int number) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        return this;
    }

    Context with(byte[] fixed) {
        with(fixed.length);
        bytes.writeBytes(fixed);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
