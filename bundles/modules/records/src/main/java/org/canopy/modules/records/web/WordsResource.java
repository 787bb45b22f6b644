package org.canopy.modules.records.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.records.RecordsPermissions;
import org.canopy.modules.records.text.Found;
import org.canopy.modules.records.text.Words;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds words in files. Asked by POST alone: what is looked for is of a child, and stands in no address. */
@Component(service = Resource.class)
@Path("/records/words")
@Needs(RecordsPermissions.FIND)
public final class WordsResource implements Resource {
    private static final int PAGE = 20;
    private static final int FURTHEST = 1_000;
    private static final int LONGEST = 200;

    private final Words words;

    @Activate
    public WordsResource(@Reference Words words) {
        this.words = words;
    }

    /** What is looked for, and how many results come before those that are shown. */
    public record Question(@Nullable String words, @Nullable String offset) {
        @Override
        public String toString() {
            return "Question";
        }
    }

    @GET
    public View<WordsModel> empty() {
        return View.of("words", new WordsModel("", 0, 0, true, List.of(), 0, 0, false))
                .neverKept();
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public View<WordsModel> find(Question question, @Context Visit visit) {
        String asked = question.words() == null ? "" : question.words().strip();
        String cut = asked.length() <= LONGEST ? asked : asked.substring(0, LONGEST);
        int offset = offset(question.offset());
        AccountId reader = Shown.person(visit).id();
        Optional<Found> found = words.find(visit.cell(), reader, cut, PAGE, offset);
        View<WordsModel> view = View.of(
                        "words",
                        found.map(all -> model(visit.cell(), cut, all, offset))
                                .orElseGet(() -> new WordsModel(cut, 0, 0, true, List.of(), 0, 0, true)))
                .neverKept();
        return found.isPresent() ? view : view.withStatus(503);
    }

    private static WordsModel model(Cell cell, String asked, Found found, int offset) {
        List<WordsModel.Line> lines = found.pieces().stream()
                .map(piece -> new WordsModel.Line(
                        "/records/" + piece.child(),
                        piece.number().toString(),
                        piece.kind().code(),
                        LocalDate.ofInstant(piece.at(), cell.clock().getZone()).toString(),
                        piece.runs()))
                .toList();
        int next = offset + PAGE;
        boolean more = next < found.total() && next <= FURTHEST;
        return new WordsModel(
                asked, found.total(), found.looked(), found.whole(), lines, offset, more ? next : 0, false);
    }

    private static int offset(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > FURTHEST) {
            throw new BadRequestException();
        }
        return Integer.parseInt(text);
    }
}
