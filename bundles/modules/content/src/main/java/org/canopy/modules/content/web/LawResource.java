package org.canopy.modules.content.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.LawText;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.modules.content.statute.VersionLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Laws at addresses that stay: each version, each article. */
@Component(service = Resource.class)
@Path("/law")
public final class LawResource implements Resource {
    private static final Pattern ANCHOR = Pattern.compile("(art-[0-9]{1,4}(?:z[0-9]{1,2})?)(?:-[0-9]{1,3}){0,3}");

    private final Statutes laws;

    @Activate
    public LawResource(@Reference Statutes laws) {
        this.laws = laws;
    }

    /** Leads to the version that counts today. */
    @GET
    @Path("{id}")
    public Response current(@PathParam("id") String id, @Context Visit visit) {
        VersionLine version = laws.current(visit.cell(), id).orElseThrow(NotFoundException::new);
        return Response.seeOther(URI.create(visit.link("/law/" + id + "/" + version.id())))
                .build();
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
        if (!place.matches()) {
            throw new NotFoundException();
        }
        LawText text = text(id, version, visit);
        List<ArticleText> all = text.articles();
        int at = 0;
        while (at < all.size() && !all.get(at).anchor().equals(place.group(1))) {
            at++;
        }
        if (at == all.size()) {
            throw new NotFoundException();
        }
        LawLine law = text.law();
        ArticleModel model = new ArticleModel(
                law.id(),
                law.title(),
                law.invented(),
                text.version(),
                all.get(at),
                near(all, at - 1),
                near(all, at + 1));
        return View.of("article", model).titled(law.title() + " " + all.get(at).number());
    }

    private LawText text(String id, String version, Visit visit) {
        return laws.text(visit.cell(), id, version).orElseThrow(NotFoundException::new);
    }

    private static Optional<ArticleModel.Near> near(List<ArticleText> all, int at) {
        return at < 0 || at >= all.size()
                ? Optional.empty()
                : Optional.of(
                        new ArticleModel.Near(all.get(at).anchor(), all.get(at).number()));
    }
}
