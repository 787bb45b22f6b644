package org.canopy.modules.content.statute;

import java.util.ArrayList;
import java.util.List;
import org.canopy.modules.content.file.FileLine;
import org.canopy.modules.content.statute.MarkedLine.Kind;

/** Reads the marks of Markdown: # name, ## heading, and the comment that ends the head. */
final class Markdown {
    private static final String HEAD_ENDS = "INFO END";

    private Markdown() {}

    static List<MarkedLine> mark(List<FileLine> lines) {
        List<MarkedLine> marked = new ArrayList<>();
        for (FileLine line : lines) {
            String text = Line.trimmed(line.text());
            if (text.startsWith("<!--")) {
                if (text.contains(HEAD_ENDS)) {
                    marked.add(new MarkedLine(line.number(), Kind.HEAD_ENDS, ""));
                }
            } else if (text.startsWith("#")) {
                String words = text.replaceFirst("^#{1,6}", "");
                Kind heading = Line.joined(words).startsWith("附件") ? Kind.ANNEX : Kind.HEADING;
                marked.add(new MarkedLine(line.number(), text.startsWith("##") ? heading : Kind.TITLE, words));
            } else if (!text.isEmpty()) {
                marked.add(new MarkedLine(line.number(), Kind.TEXT, text));
            }
        }
        return marked;
    }
}
