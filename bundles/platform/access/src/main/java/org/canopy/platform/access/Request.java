package org.canopy.platform.access;

import java.time.Instant;
import java.util.Optional;
import org.canopy.api.access.Subject;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;
import org.canopy.core.division.DivisionCode;
import org.canopy.core.privacy.LegalBasis;

/**
 * Somebody asks to read a record; why in words is sealed and not part of this.
 *
 * @param minutes how long, from the moment of the decision
 * @param decidedBy empty while it is open, and where it lapsed
 */
public record Request(
        String id,
        Kind kind,
        AccountId reader,
        Subject subject,
        DivisionCode division,
        Purpose purpose,
        LegalBasis basis,
        int minutes,
        Instant askedAt,
        State state,
        Optional<AccountId> decidedBy,
        Instant decidedAt) {
    /** Which way it goes. */
    public enum Kind {
        /** Somebody responsible decides. */
        ASK,
        /** A second person confirms at once, and it is reviewed afterwards. */
        GLASS
    }

    /** How far it has come. */
    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        /** Nobody decided in time. */
        LAPSED
    }
}
