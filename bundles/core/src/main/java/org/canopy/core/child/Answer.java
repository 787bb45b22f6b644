package org.canopy.core.child;

/** What somebody said to a question that has yes and no. */
public enum Answer {
    YES,
    NO,
    NOT_SAID;

    /** The finding's side for somebody to whom {@code yes} speaks for it. */
    Finding.Side side() {
        return switch (this) {
            case YES -> Finding.Side.FOR;
            case NO -> Finding.Side.AGAINST;
            case NOT_SAID -> Finding.Side.MISSING;
        };
    }
}
