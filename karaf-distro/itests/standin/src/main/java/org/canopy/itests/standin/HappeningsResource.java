package org.canopy.itests.standin;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.canopy.api.county.Cell;
import org.canopy.api.web.Resource;
import org.osgi.service.component.annotations.Component;

/** Lets something happen, whatever modules are on. */
@Component(service = Resource.class)
@Path("/standin")
public final class HappeningsResource implements Resource {
    @POST
    @Path("{type}/{what}")
    public Response happens(@Context Cell cell, @PathParam("type") String type, @PathParam("what") String what) {
        cell.write(db -> {
            cell.events().publish(db, "standin." + type, what);
            return what;
        });
        return Response.noContent().build();
    }
}
