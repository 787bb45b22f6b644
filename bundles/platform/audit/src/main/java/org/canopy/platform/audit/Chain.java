package org.canopy.platform.audit;

import java.util.Arrays;
import java.util.HexFormat;
import org.canopy.api.ledger.LedgerHash;
import org.canopy.platform.audit.LedgerRows.Row;

/** Goes along the lines of a ledger, and says whether each is what was written behind the one before. For one thread. */
final class Chain {
    private final LedgerHash hash = new LedgerHash();
    private byte[] previous;
    private long last;

    /** From the beginning. */
    Chain() {
        this(0, new byte[LedgerHash.SIZE]);
    }

    /** From behind a line that is known. */
    Chain(long last, byte[] previous) {
        this.last = last;
        this.previous = previous.clone();
    }

    /** Whether the line is the next, and unchanged; only then it is taken. */
    boolean take(Row row) {
        if (row.sequence() != last + 1) {
            return false;
        }
        byte[] next = hash.of(previous, row.sequence(), row.at(), row.actor(), row.act(), row.object(), row.reason());
        if (!says(row.hash(), next)) {
            return false;
        }
        previous = next;
        last++;
        return true;
    }

    private static boolean says(String hex, byte[] next) {
        try {
            return Arrays.equals(HexFormat.of().parseHex(hex), next);
        } catch (IllegalArgumentException e) {
            return false; // nothing that we would have written
        }
    }

    /** Hash of the line that was taken last. */
    byte[] head() {
        return previous.clone();
    }

    /** Number of the line that was taken last. */
    long last() {
        return last;
    }
}
