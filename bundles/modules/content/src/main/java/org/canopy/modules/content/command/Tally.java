package org.canopy.modules.content.command;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.canopy.modules.content.statute.Imported;
import org.canopy.modules.content.statute.Imported.Change;
import org.canopy.modules.content.statute.Imported.Kept;
import org.canopy.modules.content.statute.Imported.Refused;

/** What an import has done so far, said file by file and summed up in the end. */
final class Tally {
    private static final Map<Change, String> WORDS =
            Map.of(Change.ADDED, "新增", Change.REPLACED, "替换", Change.UNCHANGED, "未变");

    private final Map<Change, Integer> kept = new EnumMap<>(Change.class);
    private final List<String> refused = new ArrayList<>();

    void add(Path file, Imported outcome, PrintWriter progress, PrintWriter err) {
        if (outcome instanceof Kept done) {
            kept.merge(done.change(), 1, Integer::sum);
            progress.println("%s  %s  《%s》%s，%d 条"
                    .formatted(
                            WORDS.get(done.change()),
                            file.getFileName(),
                            done.title(),
                            done.version(),
                            done.articles()));
        } else {
            refuse(file.toString(), (Refused) outcome, err);
        }
    }

    void refuse(String file, Refused outcome, PrintWriter err) {
        refused.add("{\"file\":%s,\"line\":%d,\"reason\":%s}"
                .formatted(quoted(file), outcome.line(), quoted(outcome.reason())));
        err.println("拒收  " + file + (outcome.line() > 0 ? ":" + outcome.line() : "") + "  " + outcome.reason());
    }

    boolean isEmpty() {
        return kept.isEmpty() && refused.isEmpty();
    }

    /** Whether a text came or another took its place. */
    boolean isChanged() {
        return count(Change.ADDED) + count(Change.REPLACED) > 0;
    }

    boolean isGood() {
        return !kept.isEmpty() && refused.isEmpty();
    }

    String words() {
        return "新增 %d，替换 %d，未变 %d，拒收 %d"
                .formatted(count(Change.ADDED), count(Change.REPLACED), count(Change.UNCHANGED), refused.size());
    }

    /** @param whole whether every file was tried */
    String json(boolean whole) {
        return "{\"complete\":%s,\"added\":%d,\"replaced\":%d,\"unchanged\":%d,\"refused\":%s}"
                .formatted(
                        whole,
                        count(Change.ADDED),
                        count(Change.REPLACED),
                        count(Change.UNCHANGED),
                        refused.stream().collect(joining(",", "[", "]")));
    }

    private int count(Change change) {
        return kept.getOrDefault(change, 0);
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
