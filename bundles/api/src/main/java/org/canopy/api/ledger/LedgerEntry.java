package org.canopy.api.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A line as it stands in the ledger.
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param hash of this line and the hash before it, 64 hex digits
 */
public record LedgerEntry(long sequence, Instant at, LedgerLine line, String hash) {
    /** What stands before the first line. */
    public static final String BEGINNING = "0".repeat(64);

    private static final byte FORM = 1;

    /** The line that follows one with the hash {@code previous}. */
    public static LedgerEntry after(String previous, long sequence, Instant at, LedgerLine line) {
        return new LedgerEntry(sequence, at, line, hash(previous, sequence, at, line));
    }

    /** Whether it is what was written behind a line with the hash {@code previous}. */
    public boolean follows(String previous) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                hash(previous, sequence, at, line).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * SHA-256 of: 1 (form), 32 bytes of the hash before, sequence and milliseconds since 1970 as eight bytes each, then
     * actor, act, object, reason, each as a four-byte length and UTF-8. Big-endian. Whoever has the lines can check them.
     */
    private static String hash(String previous, long sequence, Instant at, LedgerLine line) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORM);
            digest.update(HexFormat.of().parseHex(previous));
            digest.update(ByteBuffer.allocate(16)
                    .putLong(sequence)
                    .putLong(at.toEpochMilli())
                    .flip());
            for (String part : new String[] {line.actor(), line.act(), line.object(), line.reason()}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
