package org.canopy.api.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question.
 *
 * @param text what the person typed
 * @param also further wordings with their weight below 1 (synonyms); may be empty
 * @param narrowing which documents count at all
 * @param favour what weighs more by what it is, whatever it says
 * @param countFacets facets to count over all hits
 * @param limit 0 to 1000 hits
 * @param offset hits to skip, at least 0
 */
public record SearchRequest(
        String text,
        List<Wording> also,
        Narrowing narrowing,
        Favour favour,
        Set<String> countFacets,
        int limit,
        int offset) {
    /** Another way to say part of the question. */
    public record Wording(String text, float weight) {}

    /**
     * Values by facet; every document has the facet {@code kind}.
     *
     * @param only for each facet named: only documents with one of these values
     * @param without for each facet named: no document with one of these values
     */
    public record Narrowing(Map<String, Set<String>> only, Map<String, Set<String>> without) {
        /** All documents. */
        public static final Narrowing NONE = new Narrowing(Map.of(), Map.of());
    }

    /**
     * Factors, above 0, on the score of documents with a value; 1 where nothing is said.
     *
     * @param facet whose values count
     */
    public record Favour(String facet, Map<String, Float> factors) {
        /** All alike. */
        public static final Favour NONE = new Favour("kind", Map.of());
    }

    public SearchRequest {
        if (limit < 0 || limit > 1000 || offset < 0) {
            throw new IllegalArgumentException("limit 0 to 1000, offset at least 0: " + limit + ", " + offset);
        }
    }

    /** With all documents alike. */
    public SearchRequest(
            String text, List<Wording> also, Narrowing narrowing, Set<String> countFacets, int limit, int offset) {
        this(text, also, narrowing, Favour.NONE, countFacets, limit, offset);
    }

    public static SearchRequest of(String text, int limit) {
        return new SearchRequest(text, List.of(), Narrowing.NONE, Set.of(), limit, 0);
    }
}
