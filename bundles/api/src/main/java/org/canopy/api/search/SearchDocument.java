package org.canopy.api.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that can be found.
 *
 * @param id unique within its index; stable
 * @param source what it came from (a law version, a file): {@link SearchIndex#hold} swaps all of one source
 * @param kind {@code article}, {@code explainer}, ...
 * @param heading short text that weighs most (title, or heading path of an article: law, chapter)
 * @param body running text; snippets are cut from it
 * @param asked further wordings that lead here and are never shown (ways people ask), may be empty
 * @param facets values to filter and count by, by facet name; {@code kind} is one by itself
 * @param stored what the caller needs back with a hit
 */
public record SearchDocument(
        String id,
        String source,
        String kind,
        String heading,
        String body,
        List<String> asked,
        Map<String, Set<String>> facets,
        Map<String, String> stored) {}
