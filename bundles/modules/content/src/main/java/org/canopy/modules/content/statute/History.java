package org.canopy.modules.content.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.canopy.modules.content.file.FileLine;

/** The history as the national database writes it, all in one pair of brackets: made one line for each event. */
final class History {
    private static final Pattern YEAR = Pattern.compile("[0-9０-９]{4}\\s?年");
    private static final Pattern NEXT_EVENT = Pattern.compile("\\s+(?=(?:根据)?[0-9０-９]{4}\\s*年)");
    private static final int MOST_LINES = 60;

    private History() {}

    /** The lines of a head, with bracketed histories taken apart. */
    static List<FileLine> lines(List<FileLine> head) {
        List<FileLine> lines = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            int last = closing(head, i);
            String all = String.join(
                    "\n", head.subList(i, last + 1).stream().map(FileLine::text).toList());
            if (!isBracketed(all) || !YEAR.matcher(all).find() || open(all) > 0) {
                lines.add(head.get(i));
                continue;
            }
            for (String event : NEXT_EVENT.split(all.substring(1, all.length() - 1))) {
                if (!event.isBlank()) {
                    lines.add(new FileLine(head.get(i).number(), Line.trimmed(event)));
                }
            }
            i = last;
        }
        return lines;
    }

    /** The line in which the brackets that line {@code at} begins with are closed; {@code at} itself where none is. */
    private static int closing(List<FileLine> head, int at) {
        int open = 0;
        for (int i = at; i < Math.min(head.size(), at + MOST_LINES); i++) {
            open += open(head.get(i).text());
            if (open <= 0) {
                return i;
            }
        }
        return at;
    }

    private static boolean isBracketed(String text) {
        return (text.startsWith("（") || text.startsWith("(")) && (text.endsWith("）") || text.endsWith(")"));
    }

    private static int open(String text) {
        return text.chars()
                .map(c -> c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0)
                .sum();
    }
}
