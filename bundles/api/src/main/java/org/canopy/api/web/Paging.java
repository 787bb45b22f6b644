package org.canopy.api.web;

/**
 * Part of a list that somebody asks for.
 *
 * @throws IllegalArgumentException if {@code limit} is not 1 to {@value #MOST}, or {@code offset} is negative
 */
public record Paging(int limit, int offset) {
    /** The longest list that one answer gives. */
    public static final int MOST = 200;

    public Paging {
        if (limit < 1 || limit > MOST || offset < 0) {
            throw new IllegalArgumentException("limit is 1 to 200, offset 0 or more");
        }
    }
}
