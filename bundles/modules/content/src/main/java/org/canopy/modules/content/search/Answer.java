package org.canopy.modules.content.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param crisis kind of help that the words call for
 * @param unsure nothing fits well
 * @param whole false while texts are still on their way into the index: some may be missing
 * @param facets counts by facet and value
 */
public record Answer(
        List<Item> items,
        long total,
        Optional<String> crisis,
        boolean unsure,
        boolean whole,
        Map<String, Map<String, Long>> facets) {}
