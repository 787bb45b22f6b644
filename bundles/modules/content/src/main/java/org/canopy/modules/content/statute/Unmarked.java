package org.canopy.modules.content.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.canopy.modules.content.file.FileLine;
import org.canopy.modules.content.statute.MarkedLine.Kind;

/** Finds title, headings and annexes by their words, in a text that marks none: Word, plain text, a page of the web. */
final class Unmarked {
    private static final Pattern ARTICLE = Pattern.compile("第[零〇○一二三四五六七八九十百千0-9０-９\\s]{1,24}条.*");
    private static final Pattern HEADING = Pattern.compile(
            "第[零〇○一二三四五六七八九十百0-9０-９\\s]{1,12}(?:分\\s?编|编|章|节)(之[一二三四五六七八九十])?(?:[\\s].*|(?![的第、和至或与及所以规]).*)?");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；：，、;:,]");
    private static final Pattern CONTENTS = Pattern.compile("[【\\[]?目[录次][】\\]]?");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[.…·‥\\-\\s]*\\d{0,4}$");
    private static final Pattern ANNEX = Pattern.compile("附(?:件|表|录|图)[一二三四五六七八九十0-9０-９]{0,3}(?:[:：\\s].*)?|附[:：].*");
    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_ENTRY = 200;

    private final List<FileLine> lines;
    private final boolean page;
    private final List<MarkedLine> marked = new ArrayList<>();

    private Unmarked(List<FileLine> lines, boolean page) {
        this.lines = lines;
        this.page = page;
    }

    /** @param page whether there may be lines around the text that are none of it */
    static List<MarkedLine> mark(List<FileLine> lines, boolean page) {
        Unmarked text = new Unmarked(
                lines.stream()
                        .map(line -> new FileLine(line.number(), Line.evened(Line.trimmed(line.text()))))
                        .filter(line -> !line.text().isEmpty())
                        .toList(),
                page);
        text.all();
        return text.marked;
    }

    private void all() {
        int body = 0;
        while (body < lines.size() && !contents(body) && !heading(body) && !article(body)) {
            body++;
        }
        marked.addAll(Head.mark(lines.subList(0, body), page));
        int end = lines.size();
        while (page && end > body && Head.isFurniture(lines.get(end - 1).text())) {
            end--;
        }
        boolean begun = false;
        boolean annex = false;
        for (int i = body < lines.size() && contents(body) ? afterContents(body) : body; i < end; i++) {
            FileLine line = lines.get(i);
            begun |= article(i);
            boolean beginsAnnex = begun && !annex && annex(line.text());
            annex |= beginsAnnex;
            Kind kind = beginsAnnex ? Kind.ANNEX : !annex && heading(i) ? Kind.HEADING : Kind.TEXT;
            marked.add(new MarkedLine(line.number(), kind, line.text()));
        }
    }

    /** A list of contents ends where its first entry stands again; where it does not, at the first article. */
    private int afterContents(int at) {
        int article = at;
        while (article < lines.size() && !article(article)) {
            article++;
        }
        String first = at + 1 < article ? entry(at + 1) : "";
        for (int i = at + 2; i < article; i++) {
            if (entry(i).equals(first)) {
                return i;
            }
        }
        return article;
    }

    private String entry(int at) {
        String words = Line.joined(lines.get(at).text());
        return words.length() > LONGEST_ENTRY
                ? words
                : PAGE_NUMBER.matcher(words).replaceFirst("");
    }

    private boolean contents(int at) {
        return CONTENTS.matcher(Line.joined(lines.get(at).text())).matches();
    }

    private boolean article(int at) {
        return ARTICLE.matcher(lines.get(at).text()).matches();
    }

    private boolean heading(int at) {
        String line = lines.get(at).text();
        return line.length() <= LONGEST_HEADING
                && HEADING.matcher(line).matches()
                && !SENTENCE.matcher(line).matches();
    }

    private static boolean annex(String line) {
        return line.length() <= LONGEST_HEADING
                && ANNEX.matcher(line).matches()
                && !line.endsWith("。")
                && !line.endsWith("；");
    }
}
