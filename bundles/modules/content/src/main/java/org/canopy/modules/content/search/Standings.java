package org.canopy.modules.content.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.canopy.api.search.SearchRequest.Favour;

/** How much a text weighs by what it is ({@code starter/standing.txt}). */
final class Standings {
    static final String FACET = "standing";
    static final String EXPLAINER = "explainer";

    private static final String OTHER = "other";
    private static final String COUNTRY = "中华人民共和国";

    private final Map<String, Pattern> titles = new LinkedHashMap<>();
    private final Map<String, Float> factors = new HashMap<>();

    /** @param lines {@code name<TAB>factor<TAB>pattern of titles} */
    Standings(List<String> lines) {
        for (String line : lines) {
            String[] cells = line.split("\t");
            factors.put(cells[0], Float.valueOf(cells[1]));
            titles.put(cells[0], Pattern.compile(cells[2]));
        }
    }

    /** Name of the standing of a law. */
    String of(String title) {
        String name = title.startsWith(COUNTRY) ? title.substring(COUNTRY.length()) : title;
        return titles.entrySet().stream()
                .filter(standing -> standing.getValue().matcher(name).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    Favour favour() {
        return new Favour(FACET, factors);
    }
}
