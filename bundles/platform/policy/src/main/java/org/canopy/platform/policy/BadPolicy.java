package org.canopy.platform.policy;

/** A file of a policy, or what several of them make together, cannot stand. The message names place and cure. */
public final class BadPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadPolicy(String message) {
        super(message);
    }
}
