package org.canopy.modules.content.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.LawText;
import org.canopy.modules.content.statute.VersionLine;

/**
 * One version of a law, whole.
 *
 * @param inForce the version that counts today, if one does
 * @param explained how many explainers rest on an article, by its anchor
 */
public record LawModel(
        String id,
        String title,
        boolean invented,
        VersionLine version,
        Optional<VersionLine> inForce,
        List<VersionLine> versions,
        List<String> history,
        List<Heading> contents,
        List<ArticleText> articles,
        Map<String, Integer> explained) {

    /**
     * A heading.
     *
     * @param level 0 for the outermost
     * @param anchor of the first article below it
     */
    public record Heading(int level, String words, String anchor) {}

    static LawModel of(LawText text, ExplainedBy explainers) {
        LawLine law = text.law();
        return new LawModel(
                law.id(),
                law.title(),
                law.invented(),
                text.version(),
                law.inForce(),
                law.versions(),
                text.history(),
                contents(text.articles()),
                text.articles(),
                explained(text, explainers));
    }

    private static Map<String, Integer> explained(LawText text, ExplainedBy explainers) {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (ArticleText article : text.articles()) {
            int count = ArticleNumber.readAnchor(article.anchor())
                    .map(number ->
                            explainers.of(text.law(), text.version(), number).size())
                    .orElse(0);
            if (count > 0) {
                all.put(article.anchor(), count);
            }
        }
        return all;
    }

    public String path() {
        return "/law/" + id + "/" + version.id();
    }

    /** Headings that begin with article {@code index}: those that differ from the article before. */
    public List<Heading> opened(int index) {
        return opened(articles, index);
    }

    private static List<Heading> opened(List<ArticleText> articles, int index) {
        ArticleText article = articles.get(index);
        List<String> now = article.headings();
        List<String> before = index == 0 ? List.of() : articles.get(index - 1).headings();
        int same = 0;
        while (same < now.size() && same < before.size() && now.get(same).equals(before.get(same))) {
            same++;
        }
        List<Heading> opened = new ArrayList<>();
        for (int level = same; level < now.size(); level++) {
            opened.add(new Heading(level, now.get(level), article.anchor()));
        }
        return opened;
    }

    private static List<Heading> contents(List<ArticleText> articles) {
        List<Heading> all = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            all.addAll(opened(articles, i));
        }
        return List.copyOf(all);
    }
}
