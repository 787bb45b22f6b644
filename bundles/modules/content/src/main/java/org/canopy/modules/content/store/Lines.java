package org.canopy.modules.content.store;

import java.util.ArrayList;
import java.util.List;
import org.canopy.modules.content.statute.Statute.Item;
import org.canopy.modules.content.statute.Statute.Paragraph;

/** Lists of texts in one column: a line each, read back exactly as they were. */
final class Lines {
    private static final char PARAGRAPH = '=';
    private static final char ITEM = '-';

    private Lines() {}

    static String join(List<String> texts) {
        StringBuilder column = new StringBuilder();
        texts.forEach(text -> column.append(escaped(text)).append('\n'));
        return column.toString();
    }

    static List<String> split(String column) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (int to = column.indexOf('\n'); to >= 0; to = column.indexOf('\n', from)) {
            texts.add(plain(column.substring(from, to)));
            from = to + 1;
        }
        return List.copyOf(texts);
    }

    /** A line for each paragraph and each item; an item's mark ends at the first tab. */
    static String body(List<Paragraph> paragraphs) {
        List<String> lines = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            lines.add(PARAGRAPH + paragraph.text());
            paragraph.items().forEach(item -> lines.add(ITEM + item.mark() + '\t' + item.text()));
        }
        return join(lines);
    }

    static List<Paragraph> paragraphs(String body) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (String line : split(body)) {
            if (line.charAt(0) == PARAGRAPH) {
                items = new ArrayList<>();
                paragraphs.add(new Paragraph(line.substring(1), items));
            } else {
                int tab = line.indexOf('\t');
                items.add(new Item(line.substring(1, tab), line.substring(tab + 1)));
            }
        }
        return paragraphs.stream()
                .map(paragraph -> new Paragraph(paragraph.text(), List.copyOf(paragraph.items())))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String plain(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                c = line.charAt(i) == 'n' ? '\n' : line.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }
}
