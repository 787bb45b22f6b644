package org.canopy.modules.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words of somebody who needs help now, not a text. */
final class CrisisPhrases {
    private record Phrase(String code, String words) {}

    private final List<Phrase> phrases = new ArrayList<>();

    /** @param lines {@code CODE<TAB>phrase} */
    CrisisPhrases(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split("\t", 2);
            phrases.add(new Phrase(parts[0], Words.folded(parts[1])));
        }
    }

    /** Kind of the first phrase that {@code question} contains. */
    Optional<String> in(String question) {
        String words = Words.folded(question);
        return phrases.stream()
                .filter(phrase -> words.contains(phrase.words()))
                .map(Phrase::code)
                .findFirst();
    }
}
