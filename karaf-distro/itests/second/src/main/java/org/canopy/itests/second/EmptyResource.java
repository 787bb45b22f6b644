package org.canopy.itests.second;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.canopy.api.web.Resource;
import org.osgi.service.component.annotations.Component;

/** Answers with nothing: what a request costs at least (karaf-distro/bench/search-http.sh). */
@Component(service = Resource.class)
@Path("/second/empty")
public final class EmptyResource implements Resource {
    @GET
    public Response nothing() {
        return Response.noContent().build();
    }
}
