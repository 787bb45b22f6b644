package org.canopy.modules.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.search.SearchDocument;
import org.canopy.modules.content.explainer.Audience;
import org.canopy.modules.content.explainer.Explainer;
import org.canopy.modules.content.explainer.Protection;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.LawText;
import org.canopy.modules.content.statute.Statute;

/** Turns texts into what the index holds. */
final class ContentDocuments {
    static final String EXPLAINER = "explainer";
    static final String ARTICLE = "article";

    private ContentDocuments() {}

    static SearchDocument of(Explainer explainer) {
        return new SearchDocument(
                "explainer/" + explainer.id(),
                EXPLAINER,
                EXPLAINER,
                explainer.title(),
                explainer.body(),
                explainer.questions(),
                Map.of(
                        "kind", Set.of(EXPLAINER),
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

    static List<SearchDocument> of(LawText text) {
        List<SearchDocument> documents = new ArrayList<>();
        String law = text.law().title();
        String version = text.law().id() + "/" + text.version().id();
        for (ArticleText article : text.articles()) {
            if (!article.deleted()) {
                String path = String.join(" › ", article.headings());
                documents.add(new SearchDocument(
                        "law/" + version + "#" + article.anchor(),
                        "laws",
                        ARTICLE,
                        law + "\n" + String.join("\n", article.headings()),
                        body(article),
                        List.of(),
                        Map.of("kind", Set.of(ARTICLE)),
                        Map.of(
                                "id",
                                version + "#" + article.anchor(),
                                "law",
                                law,
                                "article",
                                article.number(),
                                "path",
                                path,
                                "state",
                                text.version().state().name())));
            }
        }
        return documents;
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
