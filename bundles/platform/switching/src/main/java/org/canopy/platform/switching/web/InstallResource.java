package org.canopy.platform.switching.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.canopy.api.identity.Needs;
import org.canopy.api.packages.ModulePackages;
import org.canopy.api.packages.PackageOutcome;
import org.canopy.api.packages.PackageOutcome.Step;
import org.canopy.api.packages.PackageOutcome.Stopped;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.switching.SwitchingPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A package is laid down, checked, read, agreed to, and only then installed; each step can stop it. */
@Component(service = Resource.class)
@Path("/modules/install")
@Needs(SwitchingPermissions.INSTALL)
public final class InstallResource implements Resource {
    private static final String PAGE = "install";

    private final ModulePackages packages;
    private final Offers offers = new Offers();

    @Activate
    public InstallResource(@Reference ModulePackages packages) {
        this.packages = packages;
    }

    @GET
    public View<InstallModel> empty() {
        return View.of(PAGE, InstallModel.empty()).neverKept();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public View<InstallModel> check(@Context Visit visit, List<EntityPart> parts) throws IOException {
        // By its header: CXF 4.1 calls a part that has a content type by an id of its own making, not by its name.
        Optional<EntityPart> file = parts.stream()
                .filter(part -> String.valueOf(part.getHeaders().getFirst("Content-Disposition"))
                        .contains("name=\"file\""))
                .findFirst();
        if (file.isEmpty()) {
            return stopped(new Stopped(Step.READ, "unreadable", "no file was sent"));
        }
        Optional<String> id;
        try (InputStream in = file.get().getContent()) {
            id = offers.keep(visit, in);
        }
        if (id.isEmpty()) {
            return stopped(new Stopped(Step.READ, "unreadable", "it is larger than 64 MiB"));
        }
        PackageOutcome outcome = packages.examine(offers.of(visit, id.get()).orElseThrow());
        if (outcome instanceof Stopped no) {
            offers.drop(id.get());
            return stopped(no);
        }
        return outcome.fold(
                yes -> View.of(PAGE, InstallModel.offered(yes, id.get())).neverKept(), InstallResource::stopped);
    }

    /** Agrees to what was read. The package is checked once more: what lies on a disk can change. */
    @POST
    @Path("{offer}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response install(@Context Visit visit, @PathParam("offer") String offer) throws IOException {
        return installed(visit, offer, packages::install);
    }

    /** Agrees to go back: what was written since is set aside. */
    @POST
    @Path("{offer}/back")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response goBack(@Context Visit visit, @PathParam("offer") String offer) throws IOException {
        return installed(visit, offer, packages::goBack);
    }

    private Response installed(
            Visit visit, String offer, BiFunction<java.nio.file.Path, String, PackageOutcome> installing)
            throws IOException {
        java.nio.file.Path file = offers.of(visit, offer).orElseThrow(NotFoundException::new);
        PackageOutcome outcome = installing.apply(file, Actor.of(visit));
        offers.drop(offer);
        return outcome.fold(
                yes -> Response.seeOther(java.net.URI.create(
                                visit.link("/modules/" + yes.offer().module())))
                        .build(),
                no -> Response.status(409).entity(stopped(no)).build());
    }

    private static View<InstallModel> stopped(Stopped why) {
        return View.of(PAGE, InstallModel.stopped(why)).withStatus(409).neverKept();
    }
}
