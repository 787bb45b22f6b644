package org.canopy.api.identity;

/** For whom an account is. */
public enum AccountKind {
    /** Somebody of the county's own offices. */
    STAFF,
    /** A school, a clinic, a police station: whoever works with children for the public. */
    UNIT,
    /** A social organisation that helps. */
    ORGANISATION,
    /** Somebody who helps in person. */
    VOLUNTEER
}
