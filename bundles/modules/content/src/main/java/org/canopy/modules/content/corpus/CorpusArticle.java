package org.canopy.modules.content.corpus;

import java.util.List;
import java.util.stream.Stream;

/**
 * One article of a corpus.
 *
 * @param id unique in the corpus
 * @param article 第X条, may be empty
 * @param headings 编, 章 and 节 above it, may be empty
 */
public record CorpusArticle(String id, String law, String article, List<String> headings, String text) {
    static CorpusArticle of(String id, String law, String article, String chapter, String text) {
        List<String> headings = Stream.of(chapter.split(" / "))
                .map(String::strip)
                .filter(heading -> !heading.isEmpty())
                .toList();
        return new CorpusArticle(id, law, article, headings, text);
    }
}
