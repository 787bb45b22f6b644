package org.canopy.api.access;

import java.time.Instant;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;

/**
 * A leave to read, as it stands.
 *
 * @param id drawn; the ledger's lines of readings name it
 * @param until the moment from which it no longer counts
 */
public record AccessGrant(String id, Kind kind, AccountId reader, Subject subject, Purpose purpose, Instant until) {
    /** How it came about. */
    public enum Kind {
        /** Asked for, and approved by somebody responsible. */
        APPROVED,
        /** The case is this person's work. */
        ASSIGNED,
        /** This person has just written it. */
        AUTHOR,
        /** Two people broke the glass; to be reviewed. */
        BREAK_GLASS
    }
}
