package org.canopy.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.web.NavItem;
import org.canopy.api.web.Resource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The public pages that stand in the menus. */
@Component(service = Resource.class)
@Path("/sitemap.xml")
public final class SitemapResource implements Resource {
    private final Offers<NavItem> items;

    @Activate
    public SitemapResource(BundleContext context) {
        this.items = new Offers<>(context, NavItem.class);
    }

    @GET
    @Produces("application/xml")
    public String sitemap(@Context Cell cell, @Context UriInfo uri) {
        String base = uri.getBaseUri().toString();
        Stream<String> menu = items.in(cell).stream()
                .map(Offered.Offer::service)
                .filter(i -> i.permission().isEmpty())
                .filter(i -> i.area() == NavItem.Area.PUBLIC || i.area() == NavItem.Area.FOOT)
                .map(i -> i.path().substring(1));
        return Stream.concat(Stream.of("", "about", "accessibility", "privacy"), menu)
                .distinct()
                .sorted()
                .map(p -> "<url><loc>" + base + p + "</loc></url>")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
                        "</urlset>"));
    }

    @Deactivate
    void close() {
        items.close();
    }
}
