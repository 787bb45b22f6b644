package org.canopy.modules.content.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.core.norm.ArticleNumber;

/**
 * One version of a statute as a file gives it; a part (编) of a code where the file holds only that.
 *
 * @param title full title, without blanks
 * @param part 婚姻家庭编 where the file is one part of a code
 * @param version the date in the file's name, else the youngest date of adoption or amendment in its head. Never taken
 *     from the last article: an amended statute keeps the old sentence there
 * @param history the lines above the text: who adopted or amended it, and when
 * @param annex lines after the articles (附件), in order
 */
public record Statute(
        String title,
        Optional<String> part,
        Optional<LocalDate> version,
        List<String> history,
        List<Article> articles,
        List<String> annex) {

    /**
     * An article.
     *
     * @param headings 编, 章, 节 above it, outermost first, as they are written
     * @param paragraphs 款 in order; their numbers are their order, from 1
     */
    public record Article(ArticleNumber number, List<String> headings, List<Paragraph> paragraphs) {
        /** Whether nothing is left of it but its number. */
        public boolean deleted() {
            return paragraphs.size() == 1 && paragraphs.get(0).text().matches("[（(](删去|删除)[）)]");
        }
    }

    /** A 款 with its 项 and 目. */
    public record Paragraph(String text, List<Item> items) {}

    /** A 项 or 目. @param mark as statutes write it: （一） or 1. */
    public record Item(String mark, String text) {}
}
