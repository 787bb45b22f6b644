package org.canopy.modules.content.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.api.county.CountyFiles;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Explainer;
import org.canopy.modules.content.explainer.Review;
import org.canopy.modules.content.explainer.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:content-review}: lists the explainers that wait for a review; writes down who reviewed one. */
@Component
public final class ContentReview implements Command {
    private final Cells cells;
    private final CountyFiles files;
    private final CountyExplainers explainers;

    @Activate
    public ContentReview(@Reference Cells cells, @Reference CountyFiles files, @Reference CountyExplainers explainers) {
        this.cells = cells;
        this.files = files;
        this.explainers = explainers;
    }

    @Override
    public String name() {
        return "content-review";
    }

    @Override
    public String summary() {
        return "Lists explainers that await review, or writes down who reviewed one.";
    }

    @Override
    public String usage() {
        return "COUNTY [ID --by \"OFFICE NAME\"]";
    }

    @Override
    public List<String> options() {
        return List.of("by=");
    }

    @Override
    public int run(Invocation call) {
        int words = call.arguments().size();
        if (words < 1 || words > 2 || (words == 2) != call.options().containsKey("by")) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        if (cell.isEmpty()) {
            return FAILED;
        }
        if (words == 1) {
            waiting(call, explainers.of(cell.get()));
            return OK;
        }
        return review(call, cell.get(), call.arguments().get(1));
    }

    private void waiting(Invocation call, Shown shown) {
        explainers.written().all().stream()
                .filter(one -> shown.review(one).isEmpty())
                .forEach(one -> call.out().println(one.id() + "  " + one.title()));
        shown.lapsed().forEach(id -> call.err()
                .println("canopy: the line content.reviewed." + id + " vouches for no text that is here: the text"
                        + " has changed, or the line is not version, day, name; review it again"));
    }

    private int review(Invocation call, Cell cell, String id) {
        Optional<Explainer> explainer = explainers.written().named(id);
        String by = call.options().get("by").strip();
        if (explainer.isEmpty()) {
            return failed(call, "no explainer " + id + "; bin/canopy content-review " + cell.name() + " lists them");
        }
        if (by.isEmpty() || by.chars().anyMatch(Character::isISOControl)) {
            return failed(call, "--by names who reviewed it, in one line");
        }
        Review review = new Review(explainer.get().version(), LocalDate.now(cell.clock()), by);
        LedgerLine line = new LedgerLine(LedgerLine.OPERATOR, "content.reviewed", id, review.version());
        cell.write(db -> {
            cell.ledger().write(db, line);
            return line;
        });
        try {
            CellName name = cell.name();
            files.change(name, text -> with(text, "content.reviewed." + id, review.line()));
        } catch (CountyFileRefused e) {
            return failed(call, String.valueOf(e.getMessage()));
        }
        call.out().println(id + " counts as reviewed, as long as its text stays as it is.");
        return OK;
    }

    /** The county's file with this line, in its old place or at the end. */
    static String with(String text, String key, String value) {
        Matcher old = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(key) + "[ \\t]*=[^\\r\\n]*")
                .matcher(text);
        String line = key + " = " + value;
        if (old.find()) {
            return old.replaceFirst(Matcher.quoteReplacement(line));
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        return text + (text.isEmpty() || text.endsWith("\n") ? "" : end) + line + end;
    }

    private static int failed(Invocation call, String why) {
        call.err().println("canopy: " + why);
        return FAILED;
    }
}
