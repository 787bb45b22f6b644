package org.canopy.platform.audit;

import java.util.List;

/**
 * What a check has found.
 *
 * @param lines that stand as they were written
 * @param signed of these, how many the newest good checkpoint is over
 * @param checkpoints that were compared, wherever they lay
 * @param findings what is wrong, in the order of the lines; empty: nothing
 */
record Report(long lines, long signed, int checkpoints, List<Finding> findings) {
    /** What is wrong. */
    enum Kind {
        /** This line is not as it was written, is missing, or stands where another belongs. */
        LINE,
        /** The lines up to this one are not those that were signed. */
        ROOT,
        /** The lines from this one on were signed once, and are gone. */
        END,
        /** A checkpoint over this many lines bears no good signature. */
        NOTE
    }

    /** @param from the first line that may be concerned, up to {@code line} */
    record Finding(Kind kind, long from, long line, String place) {}

    Report {
        findings = List.copyOf(findings);
    }

    boolean whole() {
        return findings.isEmpty();
    }
}
