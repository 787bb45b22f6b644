package org.canopy.api.search;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

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
     */
    public record Hit(String id, String kind, float score, float coverage, Content content) {
        /** What the document's owner stored with it. */
        public Map<String, String> stored() {
            return content.stored();
        }

        /** Pieces of the body, matching words marked. */
        public List<Piece> snippet() {
            return content.snippet();
        }
    }

    /** What a hit brings along, read when it is asked for: of many hits only some are shown. */
    @ProviderType
    public interface Content {
        Map<String, String> stored();

        List<Piece> snippet();
    }

    /** A run of text, marked where it matches. */
    public record Piece(String text, boolean marked) {}
}
