package org.canopy.modules.content.search;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.Explainer;

/** Finds sums of money in what an answer shows and leads to. */
final class Amounts {
    private static final Pattern SUM = Pattern.compile("[0-9０-９一二三四五六七八九十百千万两几][余多]?\\s*(?:元|块钱|块)");

    private Amounts() {}

    /** The first item that states a sum: in its snippet, or anywhere in the explainer that it leads to. */
    static Optional<Item> in(Portal portal, Answer answer) {
        return answer.items().stream()
                .filter(item -> Stream.concat(
                                Stream.of(item.getSnippet()),
                                portal.explainers.named(item.getId()).map(Explainer::body).stream())
                        .anyMatch(text -> SUM.matcher(text).find()))
                .findFirst();
    }
}
