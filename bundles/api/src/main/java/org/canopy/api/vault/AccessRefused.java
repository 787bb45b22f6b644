package org.canopy.api.vault;

/** Whoever asks has no leave to read this now: nothing was read. They ask for it, with a reason. */
public final class AccessRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessRefused() {
        super("no leave to read this record");
    }
}
