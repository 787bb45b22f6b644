package org.canopy.api.vault;

/** A sealed text does not open here. It has one message and no cause, so that it tells an attacker nothing. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SealBroken() {
        super("the seal is broken");
    }
}
