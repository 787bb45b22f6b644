package org.canopy.platform.identity;

/** The change would have left the county without an administrator who can sign in. */
public final class LastAdministrator extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LastAdministrator() {
        super("somebody must stay administrator", null, false, false);
    }
}
