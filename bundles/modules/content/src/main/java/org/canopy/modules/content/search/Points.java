package org.canopy.modules.content.search;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.core.norm.ChineseNumeral;

/** Reads 第十七条第二款第（一）项 into the anchor {@code art-17-2-1}. */
public final class Points {
    private static final String NUMBER = "[0-9〇零一二三四五六七八九十百千两]{1,9}";
    private static final Pattern POINT = Pattern.compile("(?<article>第?" + NUMBER + "条(?:之[一二三四五六七八九十]{1,2})?)"
            + "(?:第?(?<paragraph>" + NUMBER + ")款)?(?:第?[（(]?(?<item>" + NUMBER + ")[)）]?项)?");

    private Points() {}

    /**
     * A place read in a text.
     *
     * @param article the article
     * @param anchor anchor of the 款 or 项, else of the article
     * @param start where it begins in the text
     */
    public record Point(ArticleNumber article, String anchor, int start) {}

    /** The first place in {@code text}. */
    public static Optional<Point> in(String text) {
        Matcher found = POINT.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        return ArticleNumber.read(found.group("article")).map(article -> {
            StringBuilder anchor = new StringBuilder(article.anchor());
            OptionalInt paragraph = number(found.group("paragraph"));
            OptionalInt item = number(found.group("item"));
            if (paragraph.isPresent() || item.isPresent()) {
                anchor.append('-').append(paragraph.orElse(1));
            }
            item.ifPresent(n -> anchor.append('-').append(n));
            return new Point(article, anchor.toString(), found.start());
        });
    }

    private static OptionalInt number(@org.jspecify.annotations.Nullable String written) {
        return written == null ? OptionalInt.empty() : ChineseNumeral.read(written);
    }
}
