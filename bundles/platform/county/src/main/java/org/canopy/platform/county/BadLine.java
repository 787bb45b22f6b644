package org.canopy.platform.county;

/** Something in a county's file that cannot stand: says file, line and cure. */
public final class BadLine extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param line counted from 1; 0 where the fault is that a line is missing */
    BadLine(String file, int line, String complaint) {
        super(file + (line > 0 ? ":" + line : "") + ": " + complaint);
    }
}
