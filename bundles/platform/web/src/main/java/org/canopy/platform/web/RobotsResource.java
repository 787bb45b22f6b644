package org.canopy.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.canopy.api.web.Resource;
import org.osgi.service.component.annotations.Component;

/** What search engines may read: policy, never a report or the desk. */
@Component(service = Resource.class)
@Path("/robots.txt")
public final class RobotsResource implements Resource {
    @GET
    @Produces("text/plain;charset=UTF-8")
    public String robots(@Context UriInfo uri) {
        String base = uri.getBaseUri().getPath();
        return "User-agent: *\nDisallow: " + base + "s\nDisallow: " + base + "desk\nDisallow: " + base
                + "choose\nDisallow: " + base + "leave\nDisallow: " + base + "signin\nDisallow: " + base
                + "account\nDisallow: " + base + "ledger\nSitemap: " + uri.getBaseUri() + "sitemap.xml\n";
    }
}
