package org.canopy.api.outbound;

/** Nobody answered, not in time, or with more than may be answered. Its message names neither address nor content. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String message) {
        super(message);
    }
}
