package org.canopy.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.osgi.service.component.annotations.Component;

/** Who runs this portal. */
@Component(service = Resource.class)
@Path("/about")
public final class AboutResource implements Resource {
    @GET
    public View<PlainModel> page() {
        return View.of("about", new PlainModel("about"));
    }
}
