package org.canopy.platform.audit;

/** A signed text that is not what it should be. */
final class BadNote extends Exception {
    private static final long serialVersionUID = 1;

    BadNote(String what) {
        super(what);
    }

    BadNote(String what, Exception cause) {
        super(what, cause);
    }
}
