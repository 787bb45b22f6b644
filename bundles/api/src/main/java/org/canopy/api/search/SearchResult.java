package org.canopy.api.search;

import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param total how many documents fit at all
 * @param facets counts by facet and value over all that fit, for the facets asked
 */
public record SearchResult(long total, List<Hit> hits, Map<String, Map<String, Long>> facets) {
    /**
     * One document that fits.
     *
     * @param score comparable within one answer only
     * @param coverage share (0 to 1) of the question's idf weight that this document contains: how surely it fits
     * @param snippet cut when it is asked for
     */
    public record Hit(
            String id, String kind, float score, float coverage, Snippet snippet, Map<String, String> stored) {}

    /** What to show of a body. */
    @FunctionalInterface
    public interface Snippet {
        /** Pieces of the body, matching words marked. */
        List<Piece> pieces();
    }

    /** A run of text, marked where it matches. */
    public record Piece(String text, boolean marked) {}
}
