package org.canopy.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.osgi.service.component.annotations.Component;

/** What this portal keeps, and what it does not. */
@Component(service = Resource.class)
@Path("/privacy")
public final class PrivacyResource implements Resource {
    @GET
    public View<PlainModel> page() {
        return View.of("privacy", new PlainModel("privacy"));
    }
}
