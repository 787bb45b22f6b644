package org.canopy.modules.content.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Reads a page of the web, whole or a fragment: the part that holds the articles, and its title. Needs no rule per site. */
final class WebPage {
    private static final int MOST_TAGS = 100_000;
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z]");
    private static final Pattern ARTICLE = Pattern.compile("\\s*第[^第条]{1,12}条.*");
    private static final Pattern TITLE_ENDS = Pattern.compile("\\s*([_|—–]|\\s-\\s).*");
    private static final String NO_TEXT =
            "script,style,noscript,nav,footer,aside,button,select,input,textarea,iframe,template,"
                    + "svg,object,del,[hidden]";

    private WebPage() {}

    static List<FileLine> lines(String html) throws Unreadable {
        if (TAG.matcher(html).results().limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
            throw new Unreadable(0, "网页里的标签超过 " + MOST_TAGS + " 个；请只保存正文，或改用 .docx");
        }
        Document page = parsed(html);
        String title = TITLE_ENDS.matcher(page.title()).replaceFirst("");
        page.select(NO_TEXT).remove();
        return text(PageLines.of(page.body()), title);
    }

    /** A parser mends broken pages by repeating elements; counted while it does, so that it cannot mend without end. */
    private static Document parsed(String html) throws Unreadable {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        try (StreamParser stream = new StreamParser(parser).parse(html, "")) {
            int count = 0;
            for (var elements = stream.iterator(); elements.hasNext(); elements.next()) {
                if (++count > 2 * MOST_TAGS) {
                    throw new Unreadable(0, "网页的标签错乱得无法整理；请用浏览器打开后另存，或改用 .docx");
                }
            }
            return stream.document();
        }
    }

    /** From the heading of the page, or its beginning, to the end of the element that all articles share. */
    private static List<FileLine> text(List<PageLine> lines, String title) {
        List<PageLine> articles = lines.stream().filter(WebPage::isArticle).toList();
        List<FileLine> all = lines.stream().map(PageLine::line).toList();
        if (articles.isEmpty()) {
            return all;
        }
        Element shared = articles.stream()
                .map(PageLine::block)
                .reduce(WebPage::shared)
                .map(element -> element.normalName().equals("p") ? parent(element) : element)
                .orElseThrow();
        int end = lines.size();
        while (!within(lines.get(end - 1).block(), shared)) {
            end--;
        }
        int first = lines.indexOf(articles.get(0));
        Optional<PageLine> heading = lines.subList(0, first).stream()
                .filter(line -> line.block().closest("h1") != null)
                .findFirst();
        if (heading.isPresent()) {
            return all.subList(lines.indexOf(heading.get()), end);
        }
        List<FileLine> text = new ArrayList<>(List.of(new FileLine(1, title)));
        text.addAll(all.subList(0, end));
        return text;
    }

    private static boolean isArticle(PageLine line) {
        return ARTICLE.matcher(line.line().text()).matches();
    }

    private static Element shared(Element one, Element other) {
        Element shared = one;
        while (!within(other, shared)) {
            shared = parent(shared);
        }
        return shared;
    }

    private static boolean within(Element inner, Element outer) {
        return inner == outer || inner.parents().contains(outer);
    }

    private static Element parent(Element element) {
        return Optional.ofNullable(element.parent()).orElse(element);
    }
}
