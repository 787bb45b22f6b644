package org.canopy.core.norm;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an article: 款 is counted, 项 and 目 are numbered (立法法 65). An item cited without its paragraph, as is
 * usual where the article has one, is an item of the first.
 *
 * @param paragraph 款, from 1
 * @param item 项, from 1
 * @param subitem 目, from 1; only below an item
 * @throws IllegalArgumentException if a number is not 1 to 999, or a subitem has no item
 */
public record ArticlePoint(ArticleNumber article, OptionalInt paragraph, OptionalInt item, OptionalInt subitem) {
    private static final Pattern ANCHOR =
            Pattern.compile("(art-[0-9z]+)(?:-([1-9][0-9]{0,2}))?(?:-([1-9][0-9]{0,2}))?(?:-([1-9][0-9]{0,2}))?");

    public ArticlePoint {
        if (!fits(paragraph) || !fits(item) || !fits(subitem) || subitem.isPresent() && item.isEmpty()) {
            throw new IllegalArgumentException("not a place in " + article);
        }
    }

    public static ArticlePoint of(ArticleNumber article) {
        return new ArticlePoint(article, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    public static ArticlePoint of(int article) {
        return of(ArticleNumber.of(article));
    }

    public static ArticlePoint of(int article, int paragraph) {
        return of(article).withParagraph(paragraph);
    }

    /** That paragraph of the same article, whole. */
    public ArticlePoint withParagraph(int number) {
        return new ArticlePoint(article, OptionalInt.of(number), OptionalInt.empty(), OptionalInt.empty());
    }

    /** That item of the same paragraph, whole. */
    public ArticlePoint withItem(int number) {
        return new ArticlePoint(article, paragraph, OptionalInt.of(number), OptionalInt.empty());
    }

    /**
     * That subitem of the same item.
     *
     * @throws IllegalArgumentException if this is no item
     */
    public ArticlePoint withSubitem(int number) {
        return new ArticlePoint(article, paragraph, item, OptionalInt.of(number));
    }

    /** Reads what {@link #anchor} wrote; empty for anything else. */
    public static Optional<ArticlePoint> readAnchor(String anchor) {
        Matcher matcher = ANCHOR.matcher(anchor);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return ArticleNumber.readAnchor(matcher.group(1))
                .map(article -> new ArticlePoint(article, number(matcher, 2), number(matcher, 3), number(matcher, 4)));
    }

    /** {@code art-11}, {@code art-11-2} (第二款), {@code art-1098-1-5} (第五项), {@code art-236z1-2}. */
    public String anchor() {
        StringBuilder out = new StringBuilder(article.anchor());
        if (paragraph.isPresent() || item.isPresent()) {
            out.append('-').append(paragraph.orElse(1));
        }
        item.ifPresent(number -> out.append('-').append(number));
        subitem.ifPresent(number -> out.append('-').append(number));
        return out.toString();
    }

    /** 第十一条第二款第一项第1目, as statutes cite each other. */
    public String display() {
        StringBuilder out = new StringBuilder(article.display());
        paragraph.ifPresent(
                number -> out.append('第').append(ChineseNumeral.format(number)).append('款'));
        item.ifPresent(
                number -> out.append('第').append(ChineseNumeral.format(number)).append('项'));
        subitem.ifPresent(number -> out.append('第').append(number).append('目'));
        return out.toString();
    }

    @Override
    public String toString() {
        return anchor();
    }

    private static OptionalInt number(Matcher matcher, int group) {
        return matcher.group(group) == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(matcher.group(group)));
    }

    private static boolean fits(OptionalInt number) {
        return number.orElse(1) >= 1 && number.orElse(1) <= 999;
    }
}
