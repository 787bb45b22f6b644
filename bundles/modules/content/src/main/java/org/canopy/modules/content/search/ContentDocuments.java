package org.canopy.modules.content.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.search.SearchDocument;
import org.canopy.modules.content.explainer.Audience;
import org.canopy.modules.content.explainer.Explainer;
import org.canopy.modules.content.explainer.Protection;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.Statute;
import org.canopy.modules.content.store.VersionKey;

/** Turns texts into what the index holds. */
final class ContentDocuments {
    static final String EXPLAINER = "explainer";
    static final String ARTICLE = "article";
    /** Facet whose value is the source of an article. */
    static final String VERSION = "version";

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
                        "protection",
                                explainer.protection().stream()
                                        .map(Protection::code)
                                        .collect(Collectors.toSet()),
                        "audience",
                                explainer.audience().stream()
                                        .map(Audience::code)
                                        .collect(Collectors.toSet())),
                Map.of("id", explainer.id(), "title", explainer.title()));
    }

    /** The articles of one version; the facet {@code version} tells which, and whose text it is. */
    static List<SearchDocument> of(String source, VersionKey key, String law, List<ArticleText> articles) {
        return articles.stream()
                .filter(article -> !article.deleted())
                .map(article -> new SearchDocument(
                        source + "#" + article.anchor(),
                        source,
                        ARTICLE,
                        law + "\n" + String.join("\n", article.headings()),
                        body(article),
                        List.of(),
                        Map.of(VERSION, Set.of(source)),
                        Map.of(
                                "version", key.toString(),
                                "anchor", article.anchor(),
                                "law", law,
                                "article", article.number(),
                                "path", String.join(" › ", article.headings()))))
                .toList();
    }

    static String body(ArticleText article) {
        StringBuilder body = new StringBuilder();
        for (Statute.Paragraph paragraph : article.paragraphs()) {
            body.append(body.isEmpty() ? "" : "\n").append(paragraph.text());
            paragraph.items().forEach(item -> body.append(item.mark()).append(item.text()));
        }
        return body.toString();
    }
}
