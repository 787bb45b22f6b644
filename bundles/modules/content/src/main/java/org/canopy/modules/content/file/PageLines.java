package org.canopy.modules.content.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks through a page and notes its lines: blocks and line breaks end one, a row of a plain table is one. */
final class PageLines implements NodeVisitor {
    private static final int DEEPEST = 256;
    private static final int LONGEST_LINK = 40;
    private static final String BETWEEN_CELLS = "｜";
    private static final String NO_CELL_TEXT = "p,div,br,table,li,h1,h2,h3,h4,h5,h6,pre";
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Element block;
    private int number;
    private int pre;
    private boolean linked = true;
    private boolean inRow;
    private boolean tooDeep;

    private PageLines(Element body) {
        this.block = body;
    }

    static List<PageLine> of(Element body) throws Unreadable {
        PageLines walk = new PageLines(body);
        body.traverse(walk);
        walk.end();
        if (walk.tooDeep) {
            throw new Unreadable(0, "网页的嵌套超过 " + DEEPEST + " 层；请只保存正文，或改用 .docx");
        }
        return walk.lines;
    }

    @Override
    public void head(Node node, int depth) {
        tooDeep |= depth > DEEPEST;
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element) {
            if (element.normalName().equals("pre")) {
                pre++;
            }
            if (inRow && CELLS.contains(element.normalName())) {
                line.append(line.isEmpty() ? "" : BETWEEN_CELLS);
            } else if (breaks(element)) {
                end();
            }
            if (element.normalName().equals("tr")) {
                inRow = element.childrenSize() > 1 && element.selectFirst(NO_CELL_TEXT) == null;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("pre")) {
                pre--;
            }
            if (element.normalName().equals("tr")) {
                inRow = false;
            }
            if (!inRow && breaks(element)) {
                end();
            }
        }
    }

    private static boolean breaks(Element element) {
        return element.isBlock() && !element.normalName().equals("ins")
                || element.normalName().equals("br");
    }

    private void add(TextNode node) {
        String text = node.getWholeText();
        if (line.isEmpty() && text.isBlank()) {
            return;
        }
        if (line.isEmpty()) {
            number = Math.max(1, node.sourceRange().start().lineNumber());
            block = blockOf(node);
            linked = true;
        }
        linked &= text.isBlank() || inLink(node);
        if (pre == 0) {
            line.append(text.replaceAll("[ \t\r\n\f]+", " "));
            return;
        }
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                end();
                number++;
                linked = false;
            }
            line.append(parts[i]);
        }
    }

    private static boolean inLink(Node node) {
        return node.parent() instanceof Element parent && parent.closest("a[href]") != null;
    }

    private static Element blockOf(Node node) {
        Node at = node.parentNode();
        while (at instanceof Element element && !breaks(element) && element.parent() != null) {
            at = element.parent();
        }
        if (at instanceof Element element) {
            return element;
        }
        throw new IllegalStateException("text of a page stands in an element");
    }

    /** Lines that are nothing but a short link lead away from the text: 打印, 上一篇. */
    private void end() {
        String text = line.toString();
        line.setLength(0);
        if (!text.isBlank() && !(linked && text.length() <= LONGEST_LINK)) {
            lines.add(new PageLine(new FileLine(number, text), block));
        }
    }
}
