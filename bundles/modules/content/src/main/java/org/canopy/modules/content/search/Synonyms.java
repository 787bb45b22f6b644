package org.canopy.modules.content.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.canopy.api.search.SearchRequest.Wording;

/** What people say, and how laws say it. Immutable. */
final class Synonyms {
    private static final float WEIGHT = 0.5f;

    /** @param said any of these in a question @param written asks for all of these too */
    record Pair(List<String> said, List<String> written) {}

    private final List<Pair> pairs;

    private Synonyms(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** Those that ship with the module. @param lines {@code a、b => c、d} */
    static Synonyms shipped(List<String> lines) {
        return new Synonyms(lines.stream()
                .map(line -> line.split("=>", 2))
                .map(sides -> new Pair(words(sides[0]), words(sides[1])))
                .toList());
    }

    private static List<String> words(String side) {
        return List.of(side.strip().split("\\s*、\\s*"));
    }

    /** These and {@code more}, but not what {@code off} says. */
    Synonyms with(List<Pair> more, Set<String> off) {
        List<Pair> all = new ArrayList<>();
        for (Pair pair : pairs) {
            List<String> left =
                    pair.said().stream().filter(word -> !off.contains(word)).toList();
            if (!left.isEmpty()) {
                all.add(new Pair(left, pair.written()));
            }
        }
        all.addAll(more);
        return new Synonyms(all);
    }

    /** Whether it is one of the words that people say. */
    boolean knows(String said) {
        return pairs.stream().anyMatch(pair -> pair.said().contains(said));
    }

    /** The written words for what {@code question} says, each once. */
    Set<String> of(String question) {
        Set<String> all = new LinkedHashSet<>();
        pairs.stream()
                .filter(pair -> pair.said().stream().anyMatch(question::contains))
                .forEach(pair -> all.addAll(pair.written()));
        return all;
    }

    /** The question with what people say for a law put as {@code 《title》}, once for each such word. */
    Stream<String> renamed(String question, Predicate<String> isTitle) {
        return pairs.stream()
                .flatMap(pair -> pair.said().stream().filter(question::contains).flatMap(said -> pair.written().stream()
                        .filter(isTitle)
                        .map(title -> question.replace(said, "《" + title + "》"))));
    }

    List<Wording> also(String question) {
        return of(question).stream().map(word -> new Wording(word, WEIGHT)).toList();
    }
}
