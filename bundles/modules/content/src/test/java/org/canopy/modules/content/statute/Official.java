package org.canopy.modules.content.statute;

import java.util.ArrayList;
import java.util.List;

/** Makes of a statute in Markdown what it is officially: no marks, a list of contents, the history in brackets, indents. */
final class Official {
    private Official() {}

    static List<String> lines(String markdown) {
        List<String> head = new ArrayList<>();
        List<String> history = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        List<String> body = new ArrayList<>();
        boolean begun = false;
        for (String raw : markdown.lines().toList()) {
            String line = raw.replace("\u200b", "").replace("**", "").strip();
            begun |= line.startsWith("<!--");
            if (line.startsWith("##")) {
                String heading = line.replaceFirst("#+ *", "");
                body.add(heading);
                if (!heading.startsWith("附件")) {
                    contents.add(heading + "\t12");
                }
            } else if (line.startsWith("# ")) {
                head.add("　　" + line.substring(2));
            } else if (!begun && line.matches("\\d{4}年.*")) {
                history.add(line);
            } else if (!line.isEmpty() && !line.startsWith("<!--")) {
                (begun ? body : head).add("　　" + line);
            }
        }
        if (!history.isEmpty()) {
            head.add("（" + String.join("　", history) + "）");
        }
        if (!contents.isEmpty()) {
            head.add("目　　录");
        }
        head.addAll(contents);
        head.addAll(body);
        return head;
    }
}
