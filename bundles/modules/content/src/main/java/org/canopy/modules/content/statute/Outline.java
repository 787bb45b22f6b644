package org.canopy.modules.content.statute;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.core.norm.ChineseNumeral;

/** The 编, 章, 节 that stand open while a text is read. */
final class Outline {
    private static final Pattern NUMBERED = Pattern.compile("第([^第编章节]{1,12})(分编|编|章|节)(之.)?(.*)");
    private static final Pattern BARE_NUMBER = Pattern.compile("第[^第编章节]{1,12}(分编|编|章|节)(之.)?");
    private static final List<String> LEVELS = List.of("编", "分编", "章", "节");
    private static final int CHAPTER = 2;
    private static final int LONGEST = 100;

    private final Map<Integer, String> open = new TreeMap<>();
    private int chapters;
    private int top = LEVELS.size();
    private int last = CHAPTER;

    /** A line marked as heading. @param joined its text without blanks */
    void heading(String joined) {
        Matcher matcher = NUMBERED.matcher(joined);
        if (!matcher.matches()) {
            put(Math.min(top, CHAPTER), joined);
            return;
        }
        int level = LEVELS.indexOf(matcher.group(2));
        if (level == CHAPTER) {
            chapters = ChineseNumeral.read(matcher.group(1)).orElse(chapters + 1);
        }
        String number = "第" + matcher.group(1) + matcher.group(2) + (matcher.group(3) == null ? "" : matcher.group(3));
        put(level, matcher.group(4).isEmpty() ? number : number + " " + matcher.group(4));
    }

    /** A chapter's heading that has lost its mark and number: both are given back, 附则 of a statute in 编 excepted. */
    void bare(String joined) {
        if (joined.equals("附则") && top < CHAPTER || chapters == 0) {
            put(Math.min(top, CHAPTER), joined);
        } else {
            chapters++;
            put(CHAPTER, "第" + ChineseNumeral.format(chapters) + "章 " + joined);
        }
    }

    /**
     * Second half of the heading that was read last; its name, where that was only a number.
     *
     * @return false if that is too long for a heading
     */
    boolean continued(String joined) {
        String words = open.getOrDefault(last, "");
        open.put(last, words + (BARE_NUMBER.matcher(words).matches() ? " " : "") + joined);
        return words.length() + joined.length() <= LONGEST;
    }

    List<String> path() {
        return List.copyOf(open.values());
    }

    private void put(int level, String words) {
        open.keySet().removeIf(deeper -> deeper >= level);
        open.put(level, words);
        top = Math.min(top, level);
        last = level;
        if (level < CHAPTER) {
            chapters = 0;
        }
    }
}
