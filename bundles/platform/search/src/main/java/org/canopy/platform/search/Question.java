package org.canopy.platform.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.canopy.api.search.SearchRequest;
import org.canopy.platform.search.Frequencies.Places;

/**
 * A question as weighted terms, each looked up once in every part of the index. A document fits when it holds a pair or a
 * word of it; where the question is a single character, that character.
 *
 * @param words every term the person typed, known or not, and those that only further wordings hold; those by which
 *     documents fit come first
 * @param whole idf weight of all that was typed
 */
record Question(List<Word> words, double whole) {
    private static final int LONGEST = 200;
    /**
     * A single character in a larger share of all documents is left out beside words: it costs most and finds nothing
     * (docs/benchmarks.md).
     */
    private static final double EVERYWHERE = 0.3;

    private static final int MOST_WORDINGS = 32;

    /**
     * One term.
     *
     * @param weight its idf; times the wording's weight where only a further wording holds it
     * @param fits whether a document that holds it fits
     * @param text where its postings lie in {@link Layout#TEXT}
     * @param asked where they lie in {@link Layout#ASKED}
     */
    record Word(String term, float weight, boolean fits, Places text, Places asked) {}

    static Question of(SearchRequest request, Frequencies text, Frequencies asked) throws IOException {
        Map<String, Word> words = new LinkedHashMap<>();
        for (String term : Terms.of(cut(request.text()))) {
            if (!words.containsKey(term)) {
                words.put(term, word(term, 1, text, asked));
            }
        }
        if (words.values().stream().anyMatch(Word::fits)) {
            words.values().removeIf(word -> !word.fits() && word.text().documents() > EVERYWHERE * text.documents());
        }
        double whole = words.values().stream().mapToDouble(Word::weight).sum();
        int typed = words.size();
        for (var wording :
                request.also().subList(0, Math.min(MOST_WORDINGS, request.also().size()))) {
            for (String term : Terms.of(cut(wording.text()))) {
                Word known = words.get(term);
                if (typed > 0 && known == null) {
                    words.put(term, word(term, wording.weight(), text, asked));
                }
            }
        }
        return new Question(fitting(new ArrayList<>(words.values())), whole);
    }

    private static Word word(String term, float share, Frequencies text, Frequencies asked) throws IOException {
        Places inText = text.places(term);
        float weight = share * Bm25.weight(Math.min(inText.documents(), text.documents()), text.documents());
        return new Word(term, weight, Terms.isTelling(term), inText, asked.places(term));
    }

    /** Those that decide first; where nothing typed or meant is telling, everything is. */
    private static List<Word> fitting(List<Word> words) {
        Predicate<Word> telling = Word::fits;
        if (words.stream().anyMatch(telling)) {
            words.sort(Comparator.comparing(Word::fits).reversed());
            return words;
        }
        return words.stream()
                .map(word -> new Word(word.term(), word.weight(), true, word.text(), word.asked()))
                .toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Weights of the terms by which documents fit: what a snippet marks. */
    Map<String, Float> telling() {
        Map<String, Float> telling = new LinkedHashMap<>();
        words.stream().filter(Word::fits).forEach(word -> telling.put(word.term(), word.weight()));
        return telling;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
