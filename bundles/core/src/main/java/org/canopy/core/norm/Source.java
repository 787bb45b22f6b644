package org.canopy.core.norm;

import java.util.Optional;

/**
 * Where a rule of the software comes from.
 *
 * @param title full title of a norm, or the name of a document
 * @throws IllegalArgumentException if {@code title} is blank
 */
public record Source(String title, Optional<ArticlePoint> point, Evidence evidence) {
    public Source {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a source without a title");
        }
    }

    /** An article that was read in the text; {@code title} may be short. */
    public static Source read(String title, int article) {
        return of(title, ArticlePoint.of(article), Evidence.READ);
    }

    /** A paragraph that was read in the text; {@code title} may be short. */
    public static Source read(String title, int article, int paragraph) {
        return of(title, ArticlePoint.of(article, paragraph), Evidence.READ);
    }

    public static Source of(String title, ArticlePoint point, Evidence evidence) {
        return new Source(ShortTitles.standard().resolve(title).orElse(title), Optional.of(point), evidence);
    }

    public static Source document(String title, Evidence evidence) {
        return new Source(title, Optional.empty(), evidence);
    }

    /** 《中华人民共和国未成年人保护法》第十一条第二款. */
    public String display() {
        return "《" + title + "》" + point.map(ArticlePoint::display).orElse("");
    }
}
