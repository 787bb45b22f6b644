package org.canopy.platform.vault;

/** Keys that are not there, not safe, or do not open; the message says what a person can do about it. */
final class KeysRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysRefused(String message) {
        super(message);
    }
}
