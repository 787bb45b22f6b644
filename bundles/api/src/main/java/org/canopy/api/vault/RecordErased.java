package org.canopy.api.vault;

/** The record was erased, and nothing is sealed under its id again. A new record takes a new id. */
public final class RecordErased extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecordErased() {
        super("the record was erased; nothing is sealed under its id again");
    }
}
