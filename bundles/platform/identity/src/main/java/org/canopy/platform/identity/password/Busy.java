package org.canopy.platform.identity.password;

/** Too many sign-ins at once: come back in a moment. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy() {
        super("too many sign-ins at once", null, false, false);
    }
}
