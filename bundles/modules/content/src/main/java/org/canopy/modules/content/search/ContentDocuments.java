package org.canopy.modules.content.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.search.SearchDocument;
import org.canopy.modules.content.corpus.CorpusArticle;
import org.canopy.modules.content.explainer.Audience;
import org.canopy.modules.content.explainer.Explainer;
import org.canopy.modules.content.explainer.Protection;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.Statute;
import org.canopy.modules.content.store.VersionKey;

/** Turns texts into what the index holds. */
final class ContentDocuments {
    /** Kind of an explainer, and facet whose value is its id. */
    static final String EXPLAINER = "explainer";

    static final String ARTICLE = "article";
    /** Facet whose value is the source of an article. */
    static final String VERSION = "version";

    static final Standings STANDINGS = new Standings(Words.lines("standing.txt"));
    /** Mark of an article of a corpus, among what is stored; and its value of the facet {@link #VERSION}. */
    static final String CORPUS = "corpus";

    private ContentDocuments() {}

    /** Source of an explainer, and the id of its one document. */
    static String source(Explainer explainer) {
        return "explainer/" + explainer.id();
    }

    static SearchDocument of(Explainer explainer) {
        return new SearchDocument(
                source(explainer),
                source(explainer),
                EXPLAINER,
                explainer.title(),
                explainer.body(),
                explainer.questions(),
                Map.of(
                        EXPLAINER,
                        Set.of(explainer.id()),
                        Standings.FACET,
                        Set.of(Standings.EXPLAINER),
                        "protection",
                        explainer.protection().stream().map(Protection::code).collect(Collectors.toSet()),
                        "audience",
                        explainer.audience().stream().map(Audience::code).collect(Collectors.toSet())),
                Map.of("id", explainer.id(), "title", explainer.title()));
    }

    /** The articles of one version; the facet {@code version} tells which, and whose text it is. */
    static List<SearchDocument> of(String source, VersionKey key, String law, List<ArticleText> articles) {
        return articles.stream()
                .filter(article -> !article.deleted())
                .map(article -> article(
                        source + "#" + article.anchor(),
                        source,
                        source,
                        new Text(law, article.number(), article.headings(), body(article)),
                        Map.of("version", key.toString(), "anchor", article.anchor())))
                .toList();
    }

    /** An article of a corpus, as one of a statute would lie in the index. */
    static SearchDocument of(String source, CorpusArticle article) {
        return article(
                source + "#" + article.id(),
                source,
                CORPUS,
                new Text(article.law(), article.article(), article.headings(), article.text()),
                Map.of("id", article.id(), CORPUS, ""));
    }

    private record Text(String law, String number, List<String> headings, String body) {}

    private static SearchDocument article(
            String id, String source, String version, Text text, Map<String, String> place) {
        Map<String, String> stored = new HashMap<>(place);
        stored.put("law", text.law());
        stored.put("article", text.number());
        stored.put("path", String.join(" › ", text.headings()));
        return new SearchDocument(
                id,
                source,
                ARTICLE,
                text.law() + "\n" + String.join("\n", text.headings()),
                text.body(),
                List.of(),
                Map.of(VERSION, Set.of(version), Standings.FACET, Set.of(STANDINGS.of(text.law()))),
                stored);
    }

    static String body(ArticleText article) {
        StringBuilder body = new StringBuilder();
        for (Statute.Paragraph paragraph : article.paragraphs()) {
            body.append(body.isEmpty() ? "" : "\n").append(body(paragraph));
        }
        return body.toString();
    }

    static String body(Statute.Paragraph paragraph) {
        StringBuilder body = new StringBuilder(paragraph.text());
        paragraph.items().forEach(item -> body.append(item.mark()).append(item.text()));
        return body.toString();
    }
}
