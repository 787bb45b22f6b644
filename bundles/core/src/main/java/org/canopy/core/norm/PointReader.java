package org.canopy.core.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind a law's name. All repetitions are bounded, so any text is read in linear time. */
final class PointReader {
    static final String BLANK = "[\\s\\u3000\\u00a0\\u200b]{0,4}+";
    static final String NUMBER = "(?:[0-9０-９]{1,4}+|[零〇○一二三四五六七八九十百千两]{1,12}+)";

    private static final String AFTER_LAW =
            BLANK + "(?:[（(][^（）()《》\\r\\n]{1,30}+[)）])?" + BLANK + "(?:的(?=" + BLANK + "第))?" + BLANK;
    private static final String HEADINGS =
            "(?<heads>(?:第" + BLANK + NUMBER + BLANK + "(?:分编|编|章|节)" + BLANK + "){0,4})";
    private static final String ARTICLE = BLANK + "(?<article>" + NUMBER + ")" + BLANK + "条(?![件例约目理形码幅路建意款])" + "(?:"
            + BLANK + "之" + BLANK + "(?<inserted>[0-9０-９]{1,2}+|[一二三四五六七八九十]{1,3}+))?";
    private static final String BRACKETED = "[（(]?" + BLANK + "%s" + BLANK + "[)）]?";
    private static final String BELOW =
            "(?:" + BLANK + "第?" + BLANK + "(?<paragraph>" + NUMBER + ")" + BLANK + "款(?![式待物]))?"
                    + "(?:" + BLANK + "第?" + BLANK + BRACKETED.formatted("(?<item>" + NUMBER + ")") + BLANK + "项(?!目)"
                    + "(?:" + BLANK + "第?" + BLANK + BRACKETED.formatted("(?<subitem>" + NUMBER + ")") + BLANK
                    + "目(?![的标录前光]))?)?";
    private static final Pattern BEHIND_LAW = Pattern.compile(AFTER_LAW + HEADINGS + "(?:第?" + ARTICLE + BELOW + ")?");
    private static final Pattern ALONE = Pattern.compile("(?<heads>)第" + ARTICLE + BELOW);
    private static final Pattern CONTINUED = Pattern.compile(BELOW);
    private static final Pattern HEADING = Pattern.compile("第" + BLANK + "(" + NUMBER + ")" + BLANK + "(分编|编|章|节)");

    /** What was read, and where it ends. */
    record Reading(List<HeadingNumber> headings, Optional<ArticlePoint> point, int end) {}

    private PointReader() {}

    /** Chapter and article behind a law's name that ends at {@code start}. */
    static Optional<Reading> behindLaw(String text, int start) {
        return read(BEHIND_LAW.matcher(text).region(start, text.length()));
    }

    /** An article that begins at {@code start} with 第. */
    static Optional<Reading> alone(String text, int start) {
        return read(ALONE.matcher(text).region(start, text.length()));
    }

    /** 、第三款 or 、第四项 behind {@code before}: another place in the same article or paragraph. */
    static Optional<Reading> continued(String text, int start, ArticlePoint before) {
        Matcher matcher = CONTINUED.matcher(text).region(start, text.length());
        if (!matcher.lookingAt() || matcher.end() == start) {
            return Optional.empty();
        }
        ArticlePoint within = written(matcher, "paragraph").isEmpty() ? before : ArticlePoint.of(before.article());
        return Optional.of(new Reading(List.of(), Optional.of(below(matcher, within)), matcher.end()))
                .filter(reading -> reading.point().filter(before::equals).isEmpty());
    }

    private static Optional<Reading> read(Matcher matcher) {
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        List<HeadingNumber> headings = headings(matcher.group("heads"));
        Optional<ArticlePoint> point = written(matcher, "article")
                .flatMap(PointReader::number)
                .flatMap(article -> article(article, written(matcher, "inserted")))
                .map(article -> below(matcher, ArticlePoint.of(article)));
        if (point.isPresent()) {
            return Optional.of(new Reading(headings, point, matcher.end()));
        }
        return headings.isEmpty() ? Optional.empty() : Optional.of(new Reading(headings, point, matcher.end("heads")));
    }

    private static Optional<ArticleNumber> article(int number, Optional<String> inserted) {
        return inserted.isEmpty()
                ? Optional.of(ArticleNumber.of(number))
                : number(inserted.get()).filter(value -> value <= 99).map(value -> new ArticleNumber(number, value));
    }

    /** A number out of range ends the reading: 第十一条第〇款 is article 11. */
    private static ArticlePoint below(Matcher matcher, ArticlePoint start) {
        ArticlePoint point = start;
        for (String part : List.of("paragraph", "item", "subitem")) {
            Optional<String> written = written(matcher, part);
            if (written.isPresent()) {
                Optional<Integer> number = number(written.get()).filter(value -> value <= 999);
                if (number.isEmpty()) {
                    return point;
                }
                point = switch (part) {
                    case "paragraph" -> point.withParagraph(number.get());
                    case "item" -> point.withItem(number.get());
                    default -> point.withSubitem(number.get());
                };
            }
        }
        return point;
    }

    private static List<HeadingNumber> headings(String text) {
        List<HeadingNumber> headings = new ArrayList<>();
        Matcher matcher = HEADING.matcher(text);
        while (matcher.find()) {
            HeadingNumber.of(matcher.group(1), matcher.group(2)).ifPresent(headings::add);
        }
        return headings;
    }

    private static Optional<String> written(Matcher matcher, String group) {
        return Optional.ofNullable(matcher.group(group));
    }

    private static Optional<Integer> number(String written) {
        return ChineseNumeral.read(written).stream()
                .filter(number -> number > 0)
                .boxed()
                .findFirst();
    }
}
