package org.canopy.modules.content.search;

import java.util.Comparator;
import java.util.List;

/** What a question is about: the question without the words that every question has (怎么办, 能不能, 吗). */
final class Matter {
    private final List<String> askingWords;

    Matter(List<String> askingWords) {
        this.askingWords = askingWords.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The question itself where nothing else would be left of it. */
    String of(String question) {
        String left = question;
        for (String word : askingWords) {
            left = left.replace(word, " ");
        }
        return Words.folded(left).length() < 2 ? question : left.strip();
    }
}
