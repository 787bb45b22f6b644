package org.canopy.modules.content.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.canopy.core.norm.ChineseNumeral;
import org.jspecify.annotations.Nullable;

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

    /**
     * Anchors of the 项 and 目 of one 款, in order: {@code art-17-2-1} for 第（一）项, {@code art-17-2-1-3} for its third 目;
     * null where a mark is none that a citation can name.
     *
     * @param paragraph from 0
     */
    public List<@Nullable String> anchorsOfItems(int paragraph) {
        List<@Nullable String> anchors = new ArrayList<>();
        String item = null;
        for (Statute.Item one : paragraphs.get(paragraph).items()) {
            boolean outer = one.mark().startsWith("（") || one.mark().startsWith("(");
            OptionalInt number = ChineseNumeral.read(one.mark().replaceAll("[（()）.．、]", ""));
            String above = outer ? anchor + "-" + (paragraph + 1) : item;
            String here = number.isEmpty() || above == null ? null : above + "-" + number.getAsInt();
            item = outer ? here : item;
            anchors.add(here);
        }
        return anchors;
    }
}
