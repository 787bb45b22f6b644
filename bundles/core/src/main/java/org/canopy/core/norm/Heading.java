package org.canopy.core.norm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that opens a part, chapter or section: 第三章 学校保护.
 *
 * @param title without any blank (files write 总 则); empty where the line has none
 */
public record Heading(HeadingNumber number, String title) {
    private static final String BLANK = "[\\s\\u3000\\u00a0\\u200b]";
    private static final Pattern FORM = Pattern.compile("第([0-9０-９零〇○一二三四五六七八九十百两]{1,8})(分编|编|章|节)(.{0,80})");

    public Heading {
        title = title.replaceAll(BLANK, "");
    }

    /** Reads a line as it stands in a file, blanks and zero-width marks forgiven; empty if it is no heading. */
    public static Optional<Heading> read(String line) {
        if (line.length() > 200) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(line.replaceAll(BLANK, ""));
        return matcher.matches() && !matcher.group(3).matches(".*[。；，].*")
                ? HeadingNumber.of(matcher.group(1), matcher.group(2))
                        .map(number -> new Heading(number, matcher.group(3)))
                : Optional.empty();
    }

    /** 第三章 学校保护. */
    public String display() {
        return title.isEmpty() ? number.display() : number.display() + " " + title;
    }
}
