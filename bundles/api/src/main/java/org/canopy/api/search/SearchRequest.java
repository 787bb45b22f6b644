package org.canopy.api.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question.
 *
 * @param text what the person typed
 * @param also further wordings with their weight below 1 (synonyms); may be empty
 * @param kinds only these kinds; empty means all
 * @param filters for each facet named: only documents with one of these values
 * @param countFacets facets to count over all hits
 * @param limit 0 to 1000 hits
 * @param offset hits to skip, at least 0
 */
public record SearchRequest(
        String text,
        List<Wording> also,
        Set<String> kinds,
        Map<String, Set<String>> filters,
        Set<String> countFacets,
        int limit,
        int offset) {
    /** Another way to say part of the question. */
    public record Wording(String text, float weight) {}

    public SearchRequest {
        if (limit < 0 || limit > 1000 || offset < 0) {
            throw new IllegalArgumentException("limit 0 to 1000, offset at least 0: " + limit + ", " + offset);
        }
    }

    public static SearchRequest of(String text, int limit) {
        return new SearchRequest(text, List.of(), Set.of(), Map.of(), Set.of(), limit, 0);
    }
}
