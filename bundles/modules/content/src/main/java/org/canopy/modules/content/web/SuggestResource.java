package org.canopy.modules.content.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.content.suggest.Suggestion;
import org.canopy.modules.content.suggest.Suggestions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Suggestions while somebody types. Our own pages take the whole list along and send nothing that was typed. */
@Component(service = Resource.class)
@Path("/search/suggest")
public final class SuggestResource implements Resource {
    private final Suggestions suggestions;

    @Activate
    public SuggestResource(@Reference Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** For programs: the best eight for {@code q}. */
    @GET
    public View<SuggestModel> suggest(@QueryParam("q") @DefaultValue("") String q, @Context Visit visit) {
        return View.of("suggest", new SuggestModel(lines(suggestions.of(visit.cell(), q), visit)))
                .neverKept();
    }

    /** For our own pages: the titles with their other names, and the characters by sound. */
    @GET
    @Path("titles")
    public View<TitlesModel> titles(@Context Visit visit) {
        List<Suggestion> all = suggestions.takenAlong(visit.cell());
        return View.of(
                "titles", new TitlesModel(all.stream().map(TitlesModel::names).toList(), suggestions.sounds(all)));
    }

    private static List<SuggestModel.Line> lines(List<Suggestion> found, Visit visit) {
        return found.stream()
                .map(one -> new SuggestModel.Line(one.kind(), one.title(), visit.link(one.path())))
                .toList();
    }
}
