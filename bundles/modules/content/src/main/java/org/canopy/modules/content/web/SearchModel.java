package org.canopy.modules.content.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.modules.content.search.Item;

/**
 * Answer of {@code /search}.
 *
 * @param tookMillis how long the search itself took
 * @param on the day whose law was asked for, {@code 2023-01-01}; empty: today
 * @param absentLaw title of a law that the question names and this portal does not have; else empty
 * @param absentArticle 第九百条 where the law is here and has no such article; else empty
 * @param crisis kind of help that the words call for; empty when none
 * @param crisisReading id of the explainer that goes with it; empty where the county shows none
 * @param unsure nothing fits well
 * @param whole false while texts are still on their way into the index: some may be missing
 * @param facets counts by facet ({@code kind}, {@code protection}, {@code audience}) and value
 * @param chosen values chosen by facet
 */
public record SearchModel(
        List<Item> items,
        long total,
        long tookMillis,
        String query,
        String on,
        String absentLaw,
        String absentArticle,
        String crisis,
        String crisisReading,
        boolean unsure,
        boolean whole,
        Map<String, Map<String, Long>> facets,
        Map<String, Set<String>> chosen,
        int limit,
        int offset,
        boolean quiet) {

    /** The first item, where it is an explainer that fits. */
    public boolean answered() {
        return !unsure && offset == 0 && !items.isEmpty() && items.get(0).explains();
    }

    public boolean chose(String facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    public boolean later() {
        return offset + items.size() < total && !items.isEmpty();
    }

    /** The same question about today. */
    public String today() {
        return "/search?q=" + encoded(query);
    }

    /** The same question from another place on. */
    public String from(int place) {
        StringBuilder path = new StringBuilder(today());
        if (!on.isEmpty()) {
            path.append("&on=").append(on);
        }
        chosen.forEach((facet, values) ->
                values.forEach(v -> path.append('&').append(facet).append('=').append(encoded(v))));
        return path.append("&limit=")
                .append(limit)
                .append("&offset=")
                .append(Math.max(0, place))
                .toString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
