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

    private final int total;
    private final PrintWriter progress;
    private final PrintWriter err;
    private final Map<Change, Integer> kept = new EnumMap<>(Change.class);
    private final List<String> refused = new ArrayList<>();
    private final List<String> refusedAsJson = new ArrayList<>();

    /** @param total how many files there are to do */
    Tally(int total, PrintWriter progress, PrintWriter err) {
        this.total = total;
        this.progress = progress;
        this.err = err;
    }

    /** @param file as the clerk knows it */
    void add(String file, Imported outcome) {
        String place = "[%d/%d] ".formatted(done() + 1, total);
        if (outcome instanceof Kept done) {
            kept.merge(done.change(), 1, Integer::sum);
            progress.println("%s%s  %s  《%s》%s，%d 条"
                    .formatted(
                            place,
                            WORDS.get(done.change()),
                            Path.of(file).getFileName(),
                            done.title(),
                            done.version(),
                            done.articles()));
        } else {
            Refused no = (Refused) outcome;
            String words = file + (no.line() > 0 ? ":" + no.line() : "") + "  " + no.reason();
            refused.add(words);
            refusedAsJson.add(
                    "{\"file\":%s,\"line\":%d,\"reason\":%s}".formatted(quoted(file), no.line(), quoted(no.reason())));
            err.println(place + "拒收  " + words);
        }
    }

    /** How many files were tried. */
    int done() {
        return kept.values().stream().mapToInt(Integer::intValue).sum() + refused.size();
    }

    /** In a long import the refusals have scrolled away. */
    void refusedAgain() {
        if (!refused.isEmpty()) {
            progress.println("\n拒收的文件：");
            refused.forEach(words -> progress.println("  " + words));
        }
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

    /** @param whole whether every file was tried @param rehearsal whether nothing was written */
    String json(boolean whole, boolean rehearsal) {
        return "{\"complete\":%s,\"dryRun\":%s,\"total\":%d,\"added\":%d,\"replaced\":%d,\"unchanged\":%d,\"refused\":%s}"
                .formatted(
                        whole,
                        rehearsal,
                        total,
                        count(Change.ADDED),
                        count(Change.REPLACED),
                        count(Change.UNCHANGED),
                        refusedAsJson.stream().collect(joining(",", "[", "]")));
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
