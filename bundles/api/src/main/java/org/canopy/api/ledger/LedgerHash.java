package org.canopy.api.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Chains lines. Whoever has the lines of a ledger can check them with this alone: SHA-256 of 1 (form), 32 bytes of the hash
 * before, sequence and milliseconds since 1970 as eight bytes each, then actor, act, object, reason, each as a four-byte
 * length and UTF-8. Big-endian. For one thread.
 */
public final class LedgerHash {
    /** Bytes of a hash. */
    public static final int SIZE = 32;

    private static final byte FORM = 1;
    private static final int HEAD = 1 + SIZE + 2 * Long.BYTES;

    private final MessageDigest digest;
    private ByteBuffer form = ByteBuffer.allocate(512);

    public LedgerHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * The hash of a line.
     *
     * @param previous hash of the line before, {@value #SIZE} bytes
     * @param parts actor, act, object, reason
     */
    public byte[] of(byte[] previous, long sequence, long millis, String... parts) {
        form.clear();
        form.put(FORM).put(previous, 0, SIZE).putLong(sequence).putLong(millis);
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            if (form.remaining() < Integer.BYTES + bytes.length) {
                form = ByteBuffer.allocate(2 * form.capacity() + bytes.length + HEAD)
                        .put(form.flip());
            }
            form.putInt(bytes.length).put(bytes);
        }
        digest.update(form.array(), 0, form.position());
        return digest.digest();
    }
}
