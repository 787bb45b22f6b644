package org.canopy.modules.content.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.file.FileText.Form;
import org.canopy.modules.content.statute.Statute.Article;
import org.canopy.modules.content.statute.Statute.Item;
import org.canopy.modules.content.statute.Statute.Paragraph;

/** Reads one text, line by line, once. Refuses a numbering with a gap or a double: then something was lost on the way. */
final class StatuteText {
    private static final Pattern ARTICLE =
            Pattern.compile("第([零〇○一二三四五六七八九十百千0-9０-９\\s　]{1,24})条(之[一二三四五六七八九十]{1,3})?");
    private static final Pattern ITEM = Pattern.compile("(?s)[（(]\\s*([一二三四五六七八九十]{1,4})\\s*[）)](.*)");
    private static final Pattern POINT = Pattern.compile("(?s)([0-9０-９]{1,2})[.．、](.*)");
    private static final int LONGEST_HEADING = 24;
    private static final int LONGEST_TITLE = 200;
    private static final int QUOTED = 20;

    private final Optional<LocalDate> named;
    private final Form form;
    private final Outline outline = new Outline();
    private final List<String> titles = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<String> annex = new ArrayList<>();
    private Optional<String> pending = Optional.empty();
    private boolean afterHeading;
    private boolean inAnnex;
    private boolean headEnded;
    private int dated;

    /** @param named the version as the file's name dates it */
    StatuteText(Optional<LocalDate> named, Form form) {
        this.named = named;
        this.form = form;
    }

    Reading read(List<MarkedLine> lines) {
        for (MarkedLine line : lines) {
            Optional<String> trouble = line(line);
            if (trouble.isPresent()) {
                return new Reading.Refused(line.number(), trouble.get() + quoted(line.text()));
            }
        }
        pending.ifPresent(this::paragraph);
        return finished();
    }

    /** So that the place is found in a program that counts no lines. */
    private static String quoted(String line) {
        String words = Line.joined(line);
        return "（“" + (words.length() > QUOTED ? words.substring(0, QUOTED) + "……" : words) + "”）";
    }

    private Reading finished() {
        if (titles.isEmpty()) {
            return new Reading.Refused(0, "没有找到标题" + (form == Form.MARKDOWN ? "（第一行应是“# 名称”）" : "（条文上面应有名称）"));
        }
        if (articles.isEmpty()) {
            return new Reading.Refused(0, "没有找到任何条文（“第一条 ……”）");
        }
        Optional<String> part = titles.size() > 1 ? Optional.of(titles.get(1)) : Optional.empty();
        if (part.isEmpty() && !articles.get(0).number().equals(ArticleNumber.of(1))) {
            return new Reading.Refused(0, "条文从" + articles.get(0).number().display() + "开始，缺少第一条");
        }
        return new Reading.Read(new Statute(
                titles.get(0),
                part,
                named.or(() -> VersionDate.youngest(history.subList(0, dated))),
                List.copyOf(history),
                List.copyOf(articles),
                List.copyOf(annex)));
    }

    /** What is wrong with the line, if anything. */
    private Optional<String> line(MarkedLine line) {
        switch (line.kind()) {
            case TITLE -> title(Line.joined(line.text()));
            case HEADING -> heading(Line.joined(line.text()));
            case ANNEX -> annex(Line.joined(line.text()));
            case HEAD_ENDS -> headEnded = true;
            case TEXT -> {
                if (!inAnnex) {
                    return text(line.text());
                }
                annex.add(Line.joined(line.text()));
            }
        }
        return Optional.empty();
    }

    private void title(String words) {
        endParagraph();
        if (!words.isEmpty()) {
            titles.add(words);
        }
    }

    private void heading(String words) {
        endParagraph();
        headEnded = true;
        inAnnex = false;
        outline.heading(words);
        afterHeading = true;
    }

    private void annex(String words) {
        endParagraph();
        headEnded = true;
        inAnnex = true;
        annex.add(words);
    }

    private void endParagraph() {
        pending.ifPresent(this::paragraph);
        pending = Optional.empty();
    }

    private Optional<String> text(String line) {
        Matcher matcher = ARTICLE.matcher(line);
        Optional<ArticleNumber> number =
                matcher.lookingAt() ? ArticleNumber.read(matcher.group().replaceAll("[\\s　]", "")) : Optional.empty();
        if (number.isPresent() && begins(number.get(), line, matcher.end())) {
            return article(number.get(), line.substring(matcher.end()));
        }
        String words = Line.joined(line);
        boolean sentence = words.endsWith("。") || words.endsWith("：");
        if (articles.isEmpty() && (!afterHeading || sentence)) {
            above(words);
            return Optional.empty();
        }
        if (afterHeading) {
            return !sentence && outline.continued(words) ? Optional.empty() : Optional.of("章节标题下面有一段不属于任何条的文字");
        }
        endParagraph();
        if (mayBeHeading(words)) {
            pending = Optional.of(words);
        } else {
            paragraph(words);
        }
        return Optional.empty();
    }

    /** History, or a preamble; what only repeats the title is neither. */
    private void above(String words) {
        if (!headEnded) {
            dated++;
        }
        if (!headEnded || !repeatsTitle(words)) {
            history.add(words);
        }
    }

    private boolean repeatsTitle(String words) {
        return titles.stream().filter(title -> title.length() <= LONGEST_TITLE).anyMatch(title -> title.replace("、", "")
                .contains(words.replace("、", "")));
    }

    private static boolean mayBeHeading(String words) {
        return words.length() <= LONGEST_HEADING
                && "。；：，、,;:.)）】”".indexOf(words.charAt(words.length() - 1)) < 0
                && !ITEM.matcher(words).matches()
                && !POINT.matcher(words).matches();
    }

    /** A paragraph may begin with a citation, 第十一条第二款; an article's number is followed by a blank, or is due. */
    private boolean begins(ArticleNumber number, String line, int end) {
        boolean due = articles.isEmpty() || follows(last(), number);
        if (end == line.length()) {
            return true;
        }
        char next = line.charAt(end);
        return Line.blank(next)
                ? due || !Line.joined(line.substring(end)).startsWith("第")
                : due && "第、和至或与及规所的之，。；中".indexOf(next) < 0;
    }

    private Optional<String> article(ArticleNumber number, String rest) {
        pending.ifPresent(outline::bare);
        pending = Optional.empty();
        afterHeading = false;
        headEnded = true;
        if (!articles.isEmpty() && !follows(last(), number)) {
            return Optional.of(
                    number.compareTo(last()) <= 0
                            ? number.display() + "重复，或者排在" + last().display() + "之后"
                            : last().display() + "之后应是下一条，却是" + number.display() + "，中间缺条");
        }
        articles.add(new Article(number, outline.path(), new ArrayList<>()));
        String words = Line.joined(rest);
        if (!words.isEmpty()) {
            paragraph(words);
        }
        return Optional.empty();
    }

    private ArticleNumber last() {
        return articles.get(articles.size() - 1).number();
    }

    private static boolean follows(ArticleNumber last, ArticleNumber next) {
        return next.number() == last.number()
                ? next.inserted() == last.inserted() + 1
                : next.number() == last.number() + 1 && next.inserted() == 0;
    }

    private void paragraph(String words) {
        List<Paragraph> paragraphs = articles.get(articles.size() - 1).paragraphs();
        Matcher item = ITEM.matcher(words);
        Matcher point = POINT.matcher(words);
        if (!paragraphs.isEmpty() && item.matches()) {
            add(paragraphs, new Item("（" + item.group(1) + "）", Line.joined(item.group(2))));
        } else if (!paragraphs.isEmpty() && point.matches()) {
            add(paragraphs, new Item(Figures.plain(point.group(1)) + ".", Line.joined(point.group(2))));
        } else {
            paragraphs.add(new Paragraph(words, new ArrayList<>()));
        }
    }

    private static void add(List<Paragraph> paragraphs, Item item) {
        paragraphs.get(paragraphs.size() - 1).items().add(item);
    }
}
