package org.canopy.platform.identity.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.canopy.api.web.NeedsSecureWire;
import org.canopy.api.web.OwnForm;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.identity.FirstSignIn;
import org.canopy.platform.identity.FirstSignIn.Beginning;
import org.canopy.platform.identity.Outcome;
import org.canopy.platform.identity.SignIn;
import org.canopy.platform.identity.SignIn.Try;
import org.canopy.platform.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in, and signing in for the first time. */
@Component(service = Resource.class)
@Path("/signin")
@OwnForm
@NeedsSecureWire
public final class SignInResource implements Resource {
    private final SignIn signIn;
    private final FirstSignIn first;

    @Activate
    public SignInResource(@Reference SignIn signIn, @Reference FirstSignIn first) {
        this.signIn = signIn;
        this.first = first;
    }

    /** What the sign-in form sends. */
    public record SignInForm(
            @Nullable String name, @Nullable String password, @Nullable String code, @Nullable String next) {}

    /** What the form of a first sign-in sends. */
    public record FirstForm(@Nullable String code, @Nullable String name, @Nullable String password) {}

    @GET
    public View<SignInModel> page(@QueryParam("next") @DefaultValue("/account") String next) {
        return view("signin", Answers.next(next), "", Map.of(), Duration.ZERO);
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response enter(@Context Visit visit, @Context UriInfo uri, SignInForm form) {
        String name = text(form.name());
        String next = Answers.next(text(form.next()));
        Try typed = new Try(name, text(form.password()), text(form.code()));
        Outcome outcome = signIn.signIn(visit.cell(), typed, visit.person().map(p -> ((SignedIn) p).session()));
        return outcome.fold(
                in -> Answers.in(visit, uri, in, next),
                not -> Answers.refused(not).orElseGet(() -> wrong("signin", next, name, not)),
                unfit -> Answers.again(view("signin", next, name, unfit.errors(), Duration.ZERO), 422, Duration.ZERO));
    }

    @GET
    @Path("first")
    public View<SignInModel> firstPage() {
        return view("first", "/account", "", Map.of(), Duration.ZERO);
    }

    @POST
    @Path("first")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response begin(@Context Visit visit, @Context UriInfo uri, FirstForm form) {
        String name = text(form.name());
        Outcome outcome = first.redeem(visit.cell(), new Beginning(text(form.code()), name, text(form.password())));
        return outcome.fold(
                in -> Answers.in(visit, uri, in, "/account"),
                not -> Answers.refused(not).orElseGet(() -> wrong("first", "/account", name, not)),
                unfit -> Answers.again(
                        view("first", "/account", name, unfit.errors(), Duration.ZERO), 422, Duration.ZERO));
    }

    private static Response wrong(String template, String next, String name, Outcome.Not not) {
        boolean waits = not.why() == Outcome.Why.WAIT;
        Map<String, String> errors = Answers.error("name", waits ? "error.wait" : "error." + template);
        return Answers.again(view(template, next, name, errors, not.pause()), waits ? 429 : 401, not.pause());
    }

    private static View<SignInModel> view(
            String template, String next, String name, Map<String, String> errors, Duration pause) {
        long minutes = (pause.toSeconds() + 59) / 60;
        return View.of(template, new SignInModel(next, name, errors, minutes)).neverKept();
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
