package org.canopy.modules.content.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.canopy.modules.content.file.FileLine;
import org.canopy.modules.content.statute.MarkedLine.Kind;

/**
 * What stands above a text that marks nothing: an order that makes it known, the title on one line or several, the history
 * in brackets, a preamble. On a page of the web also what is none of it.
 */
final class Head {
    private static final Pattern DATE = Pattern.compile("[0-9０-９]{4}\\s*年\\s*[0-9０-９]{1,2}\\s*月\\s*[0-9０-９]{1,2}\\s*日");
    private static final Pattern TITLE = Pattern.compile(
            "[^（(《【\\[].*(?:法|法典|条例|规定|办法|细则|规则|解释|决定|决议|意见|通知|公告|答复|复函|指引|指南|须知|通则|章程|规程|准则|纲要|方案|批复|公约|守则|制度|标准|规范|规划)"
                    + "(?:[（(][^（()）]{1,12}[）)])?");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；：？！，;:?!,].*");
    private static final Pattern ORDER = Pattern.compile(".*(?:令|号)");
    private static final Pattern ORGAN = Pattern.compile(".{2,}(?:院|部|委员会|总局|局|署|办公厅|办公室)");
    private static final Pattern FURNITURE = Pattern.compile(
            "[【\\[（(]?(?:(?:发布时间|发布日期|更新时间|成文日期|来源|浏览次数|字号|字体|当前位置|作者|责任编辑|责编|编辑|索引号)\\s?[:：]|版权所有).{0,60}");
    private static final int LONGEST = 100;

    private final List<FileLine> lines;

    private Head(List<FileLine> lines) {
        this.lines = lines;
    }

    static List<MarkedLine> mark(List<FileLine> lines, boolean page) {
        return new Head(History.lines(lines)).marked(page);
    }

    /** Whether the line belongs to a page and not to its text. */
    static boolean isFurniture(String line) {
        return FURNITURE.matcher(line).matches();
    }

    private List<MarkedLine> marked(boolean page) {
        int last = lastTitle();
        if (lines.isEmpty() || page && last < 0) {
            return List.of();
        }
        last = Math.max(last, 0);
        int first = last;
        String title = title(lines.get(last).text());
        while (first > 0 && goesOn(lines.get(first - 1).text(), title)) {
            first--;
            String above = title(lines.get(first).text());
            title = above + (organs(above, title) ? "、" : "") + title;
        }
        List<MarkedLine> marked = new ArrayList<>();
        marked.add(new MarkedLine(lines.get(first).number(), Kind.TITLE, title));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            boolean noise = page && (isFurniture(line) || i < first && !isOrder(line));
            if ((i < first || i > last) && !noise && !Line.joined(line).equals(title)) {
                marked.add(new MarkedLine(lines.get(i).number(), Kind.TEXT, line));
            }
        }
        marked.add(new MarkedLine(lines.get(lines.size() - 1).number(), Kind.HEAD_ENDS, ""));
        return marked;
    }

    /** The last line that ends as titles do; -1 where none does: then a text begins with its title, a page has none. */
    private int lastTitle() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String words = Line.joined(lines.get(i).text());
            if (mayBeTitle(words) && TITLE.matcher(words).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mayBeTitle(String words) {
        return words.length() <= LONGEST
                && !DATE.matcher(words).find()
                && !SENTENCE.matcher(words).matches()
                && !isFurniture(words);
    }

    private static boolean goesOn(String above, String title) {
        String words = Line.joined(above);
        return mayBeTitle(words)
                && !TITLE.matcher(words).matches()
                && !ORDER.matcher(words).matches()
                && !words.startsWith("（")
                && (words.startsWith("关于")
                        || words.equals("中华人民共和国")
                        || title.startsWith("关于") && ORGAN.matcher(words).matches());
    }

    private static boolean isOrder(String line) {
        return DATE.matcher(line).find() || ORDER.matcher(line).matches();
    }

    /** Without blanks; two makers that only a blank parts are parted by 、, as the national database names them. */
    private static String title(String line) {
        if (line.length() > LONGEST) {
            return Line.joined(line);
        }
        String title = "";
        for (String word : line.split("\\s+")) {
            title += (organs(title, word) ? "、" : "") + word;
        }
        return Line.joined(title);
    }

    private static boolean organs(String one, String other) {
        return ORGAN.matcher(one).matches()
                && !one.contains("关于")
                && ORGAN.matcher(other.replaceFirst("关于.*", "")).matches();
    }
}
