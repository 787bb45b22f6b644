package org.canopy.api.store;

/** The database could not be reached, is full, or refused to commit. Nothing of the failed change is stored. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreUnavailable(String message) {
        super(message);
    }
}
