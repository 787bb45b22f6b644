package org.canopy.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.osgi.service.component.annotations.Component;

/** What people with limits can expect of this portal. */
@Component(service = Resource.class)
@Path("/accessibility")
public final class AccessibilityResource implements Resource {
    @GET
    public View<PlainModel> page() {
        return View.of("accessibility", new PlainModel("accessibility"));
    }
}
