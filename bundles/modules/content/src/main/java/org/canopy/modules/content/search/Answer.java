package org.canopy.modules.content.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param crisis kind of help that the words call for
 * @param absent what the question names and this portal does not have
 * @param unsure nothing fits well
 * @param whole false while texts are still on their way into the index: some may be missing
 * @param facets counts by facet and value
 */
public record Answer(
        List<Item> items,
        long total,
        Optional<String> crisis,
        Optional<Absent> absent,
        boolean unsure,
        boolean whole,
        Map<String, Map<String, Long>> facets) {
    /**
     * A law or article without a text here.
     *
     * @param law title without the name of the state
     * @param article 第九百条 where the law is here and has no such article; else empty
     */
    public record Absent(String law, String article) {}
}
