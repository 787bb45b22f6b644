package org.canopy.api.county;

/** A county's file cannot be read, changed or made so. The message names file, line and cure. */
public final class CountyFileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CountyFileRefused(String message) {
        super(message);
    }
}
