package org.canopy.modules.content.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.NeedsReview;
import org.canopy.modules.content.explainer.Shown;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.LawText;
import org.canopy.modules.content.statute.Passage;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.modules.content.statute.VersionLine;
import org.canopy.modules.content.store.VersionKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Laws at addresses that stay: each version, each article. */
@Component(service = Resource.class)
@Path("/law")
public final class LawResource implements Resource {
    /** An article's anchor, with or without a place inside the article. */
    private static final Pattern ANCHOR = Pattern.compile("(art-[0-9]{1,4}(?:z[0-9]{1,2})?)(?:-[0-9]{1,3}){0,3}");

    private final Statutes laws;
    private final CountyExplainers explainers;

    @Activate
    public LawResource(@Reference Statutes laws, @Reference CountyExplainers explainers) {
        this.laws = laws;
        this.explainers = explainers;
    }

    /** Leads to the version that counts today, or counted {@code on} a day; to all versions where none is known to. */
    @GET
    @Path("{id}")
    public Response current(
            @PathParam("id") String id, @QueryParam("on") @DefaultValue("") String on, @Context Visit visit) {
        Optional<LocalDate> day = Day.read(on);
        LawLine law = day.map(asked -> laws.shelf(visit.cell(), asked))
                .orElseGet(() -> laws.shelf(visit.cell()))
                .law(id)
                .orElseThrow(NotFoundException::new);
        Optional<VersionLine> version = day.isEmpty() ? Optional.of(law.current()) : law.inForce();
        String place = version.map(VersionLine::id)
                .orElse("versions?on=" + day.map(LocalDate::toString).orElse(""));
        return Response.seeOther(URI.create(visit.link("/law/" + id + "/" + place)))
                .build();
    }

    /** All versions, with their states today. */
    @GET
    @Path("{id}/versions")
    public View<VersionsModel> versions(
            @PathParam("id") String id, @QueryParam("on") @DefaultValue("") String on, @Context Visit visit) {
        String day = Day.read(on).map(LocalDate::toString).orElse("");
        LawLine law = laws.shelf(visit.cell()).law(id).orElseThrow(NotFoundException::new);
        return View.of("versions", new VersionsModel(law.id(), law.title(), law.invented(), law.versions(), day))
                .titled(law.title());
    }

    @GET
    @Path("{id}/{version}")
    public View<LawModel> law(@PathParam("id") String id, @PathParam("version") String version, @Context Visit visit) {
        LawModel model = LawModel.of(text(id, version, visit), new ExplainedBy(explainers.of(visit.cell())));
        return View.of("law", model).titled(model.title());
    }

    @GET
    @Path("{id}/{version}/{anchor}")
    public View<ArticleModel> article(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @PathParam("anchor") String anchor,
            @Context Visit visit) {
        Matcher place = ANCHOR.matcher(anchor);
        ArticleNumber number = (place.matches()
                        ? ArticleNumber.readAnchor(place.group(1))
                        : Optional.<ArticleNumber>empty())
                .orElseThrow(NotFoundException::new);
        Passage passage =
                laws.passage(visit.cell(), new VersionKey(id, version), number).orElseThrow(NotFoundException::new);
        LawLine law = passage.law();
        ArticleModel model = new ArticleModel(
                law.id(),
                law.title(),
                law.invented(),
                passage.version(),
                law.inForce(),
                passage.article(),
                passage.before().map(LawResource::near),
                passage.after().map(LawResource::near),
                explained(passage, number, visit));
        return View.of("article", model)
                .titled(law.title() + " " + passage.article().number());
    }

    private List<ArticleModel.Explained> explained(Passage passage, ArticleNumber number, Visit visit) {
        Shelf shelf = laws.shelf(visit.cell());
        Shown shown = explainers.of(visit.cell());
        return new ExplainedBy(shown)
                .of(passage.law(), passage.version(), number).stream()
                        .map(e -> new ArticleModel.Explained(
                                e.id(),
                                e.title(),
                                shown.review(e).isPresent(),
                                !NeedsReview.because(e, shelf).isEmpty(),
                                visit.link("/explainers/" + e.id())))
                        .toList();
    }

    private LawText text(String id, String version, Visit visit) {
        return laws.text(visit.cell(), id, version).orElseThrow(NotFoundException::new);
    }

    private static ArticleModel.Near near(ArticleText article) {
        return new ArticleModel.Near(article.anchor(), article.number());
    }
}
