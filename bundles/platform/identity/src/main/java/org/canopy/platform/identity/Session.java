package org.canopy.platform.identity;

import java.time.Duration;
import java.time.Instant;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.identity.AccountId;

/**
 * Somebody's stay.
 *
 * @param tag hash of the token that their cookie carries
 * @param cell the county that it is of: it is nothing in any other
 * @param seen when they last did something, to half a minute
 */
public record Session(String tag, CellName cell, AccountId account, Instant created, Instant seen) {
    /** Who does nothing for so long is signed out. */
    public static final Duration IDLE = Duration.ofMinutes(15);
    /** And everybody after so long. */
    public static final Duration LONGEST = Duration.ofHours(12);

    static final Duration NOTICED = Duration.ofSeconds(30);

    static String tagOf(String token) {
        return Draw.tag("session", token);
    }

    static Session begun(Cell cell, AccountId account, String token) {
        Instant now = cell.clock().instant();
        return new Session(tagOf(token), cell.name(), account, now, now);
    }

    public Instant until() {
        Instant idle = seen.plus(IDLE);
        Instant end = created.plus(LONGEST);
        return idle.isBefore(end) ? idle : end;
    }

    boolean goesOn(Cell there) {
        return cell.equals(there.name()) && there.clock().instant().isBefore(until());
    }
}
