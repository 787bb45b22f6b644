package org.canopy.modules.content.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.canopy.api.search.SearchRequest.Wording;

/** What people say, and how laws say it. */
final class Synonyms {
    private static final float WEIGHT = 0.5f;

    private record Pair(List<String> said, List<String> written) {}

    private final List<Pair> pairs = new ArrayList<>();

    /** @param lines {@code a、b => c、d} */
    Synonyms(List<String> lines) {
        for (String line : lines) {
            String[] sides = line.split("=>", 2);
            pairs.add(new Pair(words(sides[0]), words(sides[1])));
        }
    }

    private static List<String> words(String side) {
        return List.of(side.strip().split("\\s*、\\s*"));
    }

    /** The written words for what {@code question} says, each once. */
    Set<String> of(String question) {
        Set<String> all = new LinkedHashSet<>();
        pairs.stream()
                .filter(pair -> pair.said().stream().anyMatch(question::contains))
                .forEach(pair -> all.addAll(pair.written()));
        return all;
    }

    List<Wording> also(String question) {
        return of(question).stream().map(word -> new Wording(word, WEIGHT)).toList();
    }
}
