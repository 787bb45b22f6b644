package org.canopy.core.norm;

import java.util.List;
import java.util.Optional;

/**
 * A place in a text that names a norm or an article.
 *
 * @param law full title, as resolved; empty where the text names an article only (本法第三条, 第三条)
 * @param headings 编, 章, 节 from the outermost; usually none
 * @param point the article; empty where the text names a norm or a chapter only
 * @param start where it begins in the text
 * @param end behind its last character
 * @throws IllegalArgumentException if it names nothing, or has no length
 */
public record Citation(
        Optional<String> law, List<HeadingNumber> headings, Optional<ArticlePoint> point, int start, int end) {
    public Citation {
        headings = List.copyOf(headings);
        if (law.isEmpty() && point.isEmpty() || start < 0 || end <= start) {
            throw new IllegalArgumentException("a citation of nothing");
        }
    }

    /** 《中华人民共和国未成年人保护法》第十一条第二款. */
    public String display() {
        StringBuilder out =
                new StringBuilder(law.map(title -> "《" + title + "》").orElse(""));
        if (point.isEmpty()) {
            headings.forEach(heading -> out.append(heading.display()));
        }
        return out + point.map(ArticlePoint::display).orElse("");
    }
}
