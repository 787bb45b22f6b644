package org.canopy.platform.identity.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.Visit;
import org.canopy.platform.identity.SignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing out. */
@Component(service = Resource.class)
@Path("/signout")
@Needs(Needs.SIGNED_IN)
public final class SignOutResource implements Resource {
    private final SignIn signIn;

    @Activate
    public SignOutResource(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response leave(@Context Visit visit, @Context UriInfo uri) {
        signIn.signOut(visit.cell(), Answers.person(visit));
        return Response.fromResponse(Answers.to(visit, "/"))
                .header("Set-Cookie", Answers.cookie(visit.cell(), uri).clear())
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }
}
