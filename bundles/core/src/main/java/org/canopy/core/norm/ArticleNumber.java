package org.canopy.core.norm;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of an article; an article inserted later follows its elder as 之一, 之二.
 *
 * @param inserted 0 for an article of the first numbering, 1 for 之一
 * @throws IllegalArgumentException if {@code number} is not 1 to 9999 or {@code inserted} not 0 to 99
 */
public record ArticleNumber(int number, int inserted) implements Comparable<ArticleNumber> {
    private static final Pattern ANCHOR = Pattern.compile("art-([1-9][0-9]{0,3})(?:z([1-9][0-9]?))?");
    private static final Pattern WRITTEN = Pattern.compile("第?([^第条之]{1,12})条(?:之([^第条之]{1,4}))?");
    private static final Comparator<ArticleNumber> ORDER =
            Comparator.comparingInt(ArticleNumber::number).thenComparingInt(ArticleNumber::inserted);

    public ArticleNumber {
        if (number < 1 || number > ChineseNumeral.GREATEST || inserted < 0 || inserted > 99) {
            throw new IllegalArgumentException("not an article's number: " + number + ", " + inserted);
        }
    }

    public static ArticleNumber of(int number) {
        return new ArticleNumber(number, 0);
    }

    /** Reads 第二百三十六条之一, 第236条, 11条; empty for anything else, blanks included. */
    public static Optional<ArticleNumber> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? of(ChineseNumeral.read(matcher.group(1)), Optional.ofNullable(matcher.group(2)))
                : Optional.empty();
    }

    /** Reads what {@link #anchor} wrote; empty for anything else. */
    public static Optional<ArticleNumber> readAnchor(String anchor) {
        Matcher matcher = ANCHOR.matcher(anchor);
        return matcher.matches()
                ? of(ChineseNumeral.read(matcher.group(1)), Optional.ofNullable(matcher.group(2)))
                : Optional.empty();
    }

    private static Optional<ArticleNumber> of(OptionalInt number, Optional<String> insertedText) {
        OptionalInt inserted = insertedText.map(ChineseNumeral::read).orElse(OptionalInt.of(0));
        boolean fits = number.orElse(0) > 0
                && inserted.orElse(-1) >= (insertedText.isPresent() ? 1 : 0)
                && inserted.orElse(-1) <= 99;
        return fits ? Optional.of(new ArticleNumber(number.orElse(0), inserted.orElse(0))) : Optional.empty();
    }

    /** {@code art-236}; inserted articles {@code art-236z1}, for {@code art-236-1} is the first paragraph of 236. */
    public String anchor() {
        return "art-" + number + (inserted == 0 ? "" : "z" + inserted);
    }

    /** 第二百三十六条之一. */
    public String display() {
        return "第" + ChineseNumeral.format(number) + "条" + (inserted == 0 ? "" : "之" + ChineseNumeral.format(inserted));
    }

    @Override
    public int compareTo(ArticleNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return anchor();
    }
}
