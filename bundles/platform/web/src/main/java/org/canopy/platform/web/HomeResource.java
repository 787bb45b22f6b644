package org.canopy.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.api.web.Widget;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The county's first page. */
@Component(service = Resource.class)
@Path("/")
public final class HomeResource implements Resource {
    private final Offers<Widget> offers;
    private final Widgets widgets;

    @Activate
    public HomeResource(BundleContext context, @Reference Drawing drawing) {
        this.offers = new Offers<>(context, Widget.class);
        this.widgets = new Widgets(offers, drawing);
    }

    @GET
    public View<HomeModel> home(@Context Visit visit) {
        return View.of("home", new HomeModel(widgets.of("home.hero", visit), widgets.of("home.main", visit)));
    }

    @Deactivate
    void close() {
        widgets.close();
        offers.close();
    }
}
