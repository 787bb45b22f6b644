package org.canopy.modules.content.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the lines of a statute in Markdown by regular expressions, and knows nothing of the parser that it checks. */
final class RawStatute {
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000\u00a0\u2000-\u200f\ufeff]+");
    private static final Pattern ARTICLE = Pattern.compile("(第[零〇一二三四五六七八九十百千]+ ?条(?:之.)?)(?=[ 　侦]|$)(.*)");
    private static final Pattern ITEM = Pattern.compile("[（(] ?[一二三四五六七八九十]{1,3} ?[）)].*|[0-9０-９]{1,2}[.．、].*");
    private static final Pattern ENDED = Pattern.compile(".*[。；：，、,;:.)）】”]");
    private static final int LONGEST_HEADING = 24;

    /** How many 款, and how many 项 and 目, an article has. */
    record Shape(String number, int paragraphs, int items) {}

    private final List<String> lines;
    private final List<Shape> articles = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();

    RawStatute(String raw) {
        String body = raw.contains("INFO END -->") ? raw.substring(raw.indexOf("INFO END -->") + 12) : raw;
        lines = body.lines()
                .map(line -> line.replace("**", "").replaceAll("^[\\s\u3000\u200b]+|[\\s\u3000\u200b]+$", ""))
                .filter(line -> !line.isEmpty())
                .takeWhile(line -> !line.startsWith("## 附件"))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            count(i);
        }
    }

    List<Shape> articles() {
        return articles;
    }

    List<String> headings() {
        return headings;
    }

    private void count(int at) {
        String line = lines.get(at);
        Matcher article = ARTICLE.matcher(line);
        if (article.matches()) {
            articles.add(new Shape(
                    article.group(1).replace(" ", ""), joined(article.group(2)).isEmpty() ? 0 : 1, 0));
        } else if (line.startsWith("##") || isBareHeading(at)) {
            headings.add(joined(line.replaceFirst("^#+", "")));
        } else if (at > 0 && lines.get(at - 1).startsWith("##")) {
            headings.set(headings.size() - 1, headings.get(headings.size() - 1) + joined(line));
        } else if (!articles.isEmpty()) {
            Shape last = articles.remove(articles.size() - 1);
            boolean item = ITEM.matcher(line).matches();
            articles.add(new Shape(last.number(), last.paragraphs() + (item ? 0 : 1), last.items() + (item ? 1 : 0)));
        }
    }

    /** A short line without an end, right above an article: a heading that lost its mark. */
    private boolean isBareHeading(int at) {
        return !articles.isEmpty()
                && !lines.get(at - 1).startsWith("##")
                && at + 1 < lines.size()
                && ARTICLE.matcher(lines.get(at + 1)).matches()
                && lines.get(at).length() <= LONGEST_HEADING
                && !ENDED.matcher(lines.get(at)).matches()
                && !ITEM.matcher(lines.get(at)).matches();
    }

    private static String joined(String line) {
        return BLANKS.matcher(line).replaceAll("");
    }
}
