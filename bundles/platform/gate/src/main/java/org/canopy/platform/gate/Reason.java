package org.canopy.platform.gate;

/** Why something may run, or may not. */
public enum Reason {
    /** Its bytes are on the release's list. */
    RELEASE,
    /** Signed by somebody in {@code etc/trust}. */
    SIGNED,
    /** Let in unsigned, because {@code etc/trust/development.txt} says so. */
    DEVELOPMENT,

    UNSIGNED,
    /** Altered, added to or cut after it was signed. */
    TAMPERED,
    EXPIRED,
    REVOKED,
    /** Signed by somebody whom {@code etc/trust} does not know. */
    FOREIGN,
    /** The certificate is not made for signing code. */
    UNFIT,
    /** A fragment or a part of the framework: it would run inside others. */
    FRAGMENT,
    TOO_LARGE,
    /** A package that holds what no package may hold, or files that are only referred to. */
    FORBIDDEN,
    /** It did harm before. */
    QUARANTINED,
    /** A file in {@code etc/trust} cannot be read, so nobody is trusted. */
    NO_TRUST;

    public boolean admits() {
        return this == RELEASE || this == SIGNED || this == DEVELOPMENT;
    }
}
