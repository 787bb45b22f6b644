package org.canopy.modules.content.statute;

import java.util.List;

/**
 * An article with its permanent anchor.
 *
 * @param anchor {@code art-11}, {@code art-12z1} for 第十二条之一
 * @param number 第十一条
 * @param headings 编, 章, 节 above it, outermost first
 * @param deleted whether nothing is left of it but its number
 */
public record ArticleText(
        String anchor, String number, List<String> headings, List<Statute.Paragraph> paragraphs, boolean deleted) {
    static ArticleText of(Statute.Article article) {
        return new ArticleText(
                article.number().anchor(),
                article.number().display(),
                article.headings(),
                article.paragraphs(),
                article.deleted());
    }
}
