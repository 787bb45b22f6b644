package org.canopy.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.canopy.api.county.Cell;
import org.canopy.api.web.ProgramInterface;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What this county's portal offers to programs. */
@Component(service = Resource.class)
@Path("/api")
public final class ApiResource implements Resource {
    private final ProgramInterface offer;

    @Activate
    public ApiResource(@Reference ProgramInterface offer) {
        this.offer = offer;
    }

    @GET
    @Path("openapi.json")
    @Produces("application/json")
    public String openApi(@Context Cell cell) {
        return offer.openApi(cell);
    }

    @GET
    @Path("docs")
    public View<ApiDocsModel> docs(@Context Cell cell) {
        return View.of(
                "apidocs",
                new ApiDocsModel(offer.operations(cell).stream()
                        .map(o -> new ApiDocsModel.Operation(o.method(), o.path(), o.module(), o.parameters()))
                        .toList()));
    }
}
