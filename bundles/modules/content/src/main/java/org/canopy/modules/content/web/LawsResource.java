package org.canopy.modules.content.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.content.statute.Statutes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of laws. */
@Component(service = Resource.class)
@Path("/laws")
public final class LawsResource implements Resource {
    private final Statutes laws;

    @Activate
    public LawsResource(@Reference Statutes laws) {
        this.laws = laws;
    }

    @GET
    public View<LawsModel> list(@Context Visit visit) {
        return View.of(
                "laws",
                new LawsModel(laws.laws(visit.cell()).stream()
                        .map(law -> new LawsModel.Row(
                                law.id(),
                                law.title(),
                                law.invented(),
                                law.current(),
                                law.versions().size(),
                                visit.link(
                                        "/law/" + law.id() + "/" + law.current().id())))
                        .toList()));
    }
}
