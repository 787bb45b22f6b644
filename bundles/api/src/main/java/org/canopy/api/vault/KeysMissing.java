package org.canopy.api.vault;

/** A county's keys are not here, or do not open; the message says what to do. */
public final class KeysMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysMissing(String why) {
        super(why);
    }
}
