package org.canopy.platform.access.alert;

import java.time.Instant;

/**
 * A line of the ledger as the rule sees it.
 *
 * @param line its number
 * @param person an account's id
 * @param record which record it is about
 * @param place township of the record; empty where it is not known
 */
public record Seen(long line, Instant at, String person, What what, String record, String place) {
    /** What was done. */
    public enum What {
        /** Read as one's own work: assigned, or just written. */
        READ_AT_WORK,
        /** Read because somebody let them. */
        READ_BY_LEAVE,
        /** Wanted to read, and was refused. */
        REFUSED,
        /** Did something with the record: wrote, decided, reviewed. */
        WORKED,
        /** Broke the glass. */
        BROKE
    }
}
