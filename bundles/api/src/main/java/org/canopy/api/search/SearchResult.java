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
     * @param snippet pieces of the body, matching words marked
     */
    public record Hit(
            String id, String kind, float score, float coverage, List<Piece> snippet, Map<String, String> stored) {}

    /** A run of text, marked where it matches. */
    public record Piece(String text, boolean marked) {}
}
