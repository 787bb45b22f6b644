package org.canopy.modules.content.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.modules.content.search.Answer;
import org.canopy.modules.content.search.Asked;
import org.canopy.modules.content.search.ContentSearch;
import org.canopy.modules.content.search.CountySynonyms;
import org.canopy.modules.content.search.Item;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:search-try}: shows an editor what the county's own synonyms change. */
@Component
public final class SearchTry implements Command {
    private static final int SHOWN = 5;

    private final Cells cells;
    private final ContentSearch search;
    private final CountySynonyms synonyms;

    @Activate
    public SearchTry(@Reference Cells cells, @Reference ContentSearch search, @Reference CountySynonyms synonyms) {
        this.cells = cells;
        this.search = search;
        this.synonyms = synonyms;
    }

    @Override
    public String name() {
        return "search-try";
    }

    @Override
    public String summary() {
        return "Asks a question with and without the county's own synonyms.";
    }

    @Override
    public String usage() {
        return "COUNTY QUESTION [--json]";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    /** {@link #OK} where both were asked; a file that is wrong is said, and its last good state was asked. */
    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 2) {
            call.err().println("canopy: 要写县名和问题，问题用引号括起来");
            call.err().println("Usage: bin/canopy " + name() + " " + usage());
            return USAGE;
        }
        Optional<Cell> found = call.county(cells, call.arguments().get(0));
        if (found.isEmpty()) {
            return FAILED;
        }
        Cell cell = found.get();
        synonyms.trouble(cell).ifPresent(words -> call.err().println("canopy: " + words + "（先用上一次读对的）"));
        Asked asked = new Asked(call.arguments().get(1), Map.of(), SHOWN, 0);
        Answer without = search.askPlainly(cell, "", asked);
        Answer with = search.ask(cell, "", asked);
        if (call.json()) {
            call.out().println("{\"without\":" + json(without) + ",\"with\":" + json(with) + "}");
            return OK;
        }
        String file = synonyms.file(cell)
                .map(path -> "用上 " + path.getFileName())
                .orElse("本县还没有 org.canopy.synonyms-" + cell.name().value() + ".txt，结果和上面一样");
        print(call, "不用本县的同义词", without, Optional.empty());
        print(call, file, with, Optional.of(without));
        return OK;
    }

    private static void print(Invocation call, String heading, Answer answer, Optional<Answer> before) {
        call.out().println(heading + (answer.unsure() ? "（没有把握）" : "") + "：");
        List<String> old = before.stream()
                .flatMap(b -> b.items().stream())
                .map(Item::getId)
                .toList();
        int place = 1;
        for (Item item : answer.items()) {
            int was = old.indexOf(item.getId()) + 1;
            String moved = before.isEmpty() || was == place ? "" : was == 0 ? "  新" : "  原来第 " + was;
            call.out().println("  " + place + "  " + item.getTitle() + moved);
            place++;
        }
        if (answer.items().isEmpty()) {
            call.out().println("  没有结果");
        }
    }

    private static String json(Answer answer) {
        return answer.items().stream()
                .map(item ->
                        "{\"id\":" + Tally.quoted(item.getId()) + ",\"title\":" + Tally.quoted(item.getTitle()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
