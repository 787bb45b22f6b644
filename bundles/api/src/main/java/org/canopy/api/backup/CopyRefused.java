package org.canopy.api.backup;

/** A copy cannot be made or laid in; the message says why and what to do, without data. */
public final class CopyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CopyRefused(String why) {
        super(why);
    }

    public CopyRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
