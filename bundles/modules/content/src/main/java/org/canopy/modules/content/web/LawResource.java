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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.explainer.Explainers;
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
    private final Explainers explainers;

    @Activate
    public LawResource(@Reference Statutes laws, @Reference Explainers explainers) {
        this.laws = laws;
        this.explainers = explainers;
    }

    /** Leads to the version that counts today, or on the day asked for. */
    @GET
    @Path("{id}")
    public Response current(
            @PathParam("id") String id, @QueryParam("on") @DefaultValue("") String on, @Context Visit visit) {
        Shelf today = laws.shelf(visit.cell());
        Shelf shelf = Days.read(on).map(today::on).orElse(today);
        LawLine law = shelf.law(id).orElseThrow(NotFoundException::new);
        Optional<VersionLine> counting = shelf.counting(law);
        String place =
                counting.map(version -> "/law/" + id + "/" + version.id()).orElse("/law/" + id + "/versions");
        return Response.seeOther(URI.create(visit.link(place))).build();
    }

    /** All versions, each with its state of today and the document that dates it. */
    @GET
    @Path("{id}/versions")
    public View<VersionsModel> versions(@PathParam("id") String id, @Context Visit visit) {
        LawLine law = laws.shelf(visit.cell()).law(id).orElseThrow(NotFoundException::new);
        return View.of("versions", new VersionsModel(law.id(), law.title(), law.invented(), law.versions()))
                .titled(law.title());
    }

    @GET
    @Path("{id}/{version}")
    public View<LawModel> law(@PathParam("id") String id, @PathParam("version") String version, @Context Visit visit) {
        LawModel model = LawModel.of(text(id, version, visit));
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
        ArticleNumber number = Optional.of(place)
                .filter(Matcher::matches)
                .flatMap(match -> ArticleNumber.readAnchor(match.group(1)))
                .orElseThrow(NotFoundException::new);
        Passage passage =
                laws.passage(visit.cell(), new VersionKey(id, version), number).orElseThrow(NotFoundException::new);
        LawLine law = passage.law();
        ArticleModel model = new ArticleModel(
                law.id(),
                law.title(),
                law.invented(),
                passage.version(),
                law.inForceInsteadOf(passage.version()),
                passage.article(),
                explainers.restingOn(law.title(), number).stream()
                        .map(e -> new ArticleModel.Plain(e.id(), e.title(), visit.link("/explainers/" + e.id())))
                        .toList(),
                passage.before().map(LawResource::near),
                passage.after().map(LawResource::near));
        return View.of("article", model)
                .titled(law.title() + " " + passage.article().number());
    }

    private LawText text(String id, String version, Visit visit) {
        return laws.text(visit.cell(), id, version).orElseThrow(NotFoundException::new);
    }

    private static ArticleModel.Near near(ArticleText article) {
        return new ArticleModel.Near(article.anchor(), article.number());
    }
}
