package org.canopy.api.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A line as it stands in the ledger.
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param hash of this line and the hash before it ({@link LedgerHash}), 64 hex digits
 */
public record LedgerEntry(long sequence, Instant at, LedgerLine line, String hash) {
    /** What stands before the first line. */
    public static final String BEGINNING = "0".repeat(64);

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

    private static String hash(String previous, long sequence, Instant at, LedgerLine line) {
        byte[] hash = new LedgerHash()
                .of(
                        HexFormat.of().parseHex(previous),
                        sequence,
                        at.toEpochMilli(),
                        line.actor(),
                        line.act(),
                        line.object(),
                        line.reason());
        return HexFormat.of().formatHex(hash);
    }
}
