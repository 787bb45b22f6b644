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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.identity.OwnAccount;
import org.canopy.platform.identity.SecondFactor;
import org.canopy.platform.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Everybody's own account. */
@Component(service = Resource.class)
@Path("/account")
@Needs(Needs.SIGNED_IN)
public final class AccountResource implements Resource {
    private static final Set<String> SAID = Set.of("password", "sessions");

    private final OwnAccount own;
    private final SecondFactor second;
    private final Shown shown;

    @Activate
    public AccountResource(@Reference OwnAccount own, @Reference SecondFactor second, @Reference Shown shown) {
        this.own = own;
        this.second = second;
        this.shown = shown;
    }

    /** Another password. */
    public record PasswordForm(@Nullable String old, @Nullable String fresh) {}

    /** A code of the app, and the secret that it is meant for. */
    public record CodeForm(@Nullable String sealed, @Nullable String code) {}

    @GET
    public View<AccountModel> page(@Context Visit visit, @QueryParam("saved") @DefaultValue("") String saved) {
        return account(visit, Map.of(), SAID.contains(saved) ? saved : "");
    }

    /** Being here is what keeps somebody signed in; it opens beside the page on which they work. */
    @GET
    @Path("stay")
    public View<StayModel> stay(@Context Visit visit) {
        Instant until = Answers.person(visit).until();
        long seconds = Duration.between(visit.cell().clock().instant(), until).toSeconds();
        return View.of("stay", new StayModel(shown.hour(visit.cell(), until), seconds))
                .neverKept();
    }

    /**
     * What {@code stay.jte} draws.
     *
     * @param until hour and minute
     * @param seconds until then
     */
    public record StayModel(String until, long seconds) {}

    @POST
    @Path("password")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response password(@Context Visit visit, @Context UriInfo uri, PasswordForm form) {
        String old = SignInResource.text(form.old());
        String fresh = SignInResource.text(form.fresh());
        return own.changePassword(visit.cell(), Answers.person(visit), old, fresh)
                .fold(
                        in -> Answers.in(visit, uri, in, "/account?saved=password"),
                        not -> Answers.later(not.pause()),
                        unfit -> Answers.again(account(visit, unfit.errors(), ""), 422, Duration.ZERO));
    }

    @POST
    @Path("sessions")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response endOthers(@Context Visit visit) {
        own.endOthers(visit.cell(), Answers.person(visit));
        return Answers.to(visit, "/account?saved=sessions");
    }

    @GET
    @Path("second-factor")
    public View<SecondFactorModel> secondFactor(@Context Visit visit) {
        return offer(visit, Map.of());
    }

    @POST
    @Path("second-factor")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response accept(@Context Visit visit, CodeForm form) {
        SignedIn person = Answers.person(visit);
        Optional<List<String>> paper = second.accept(
                visit.cell(),
                own.seen(visit.cell(), person).account(),
                SignInResource.text(form.sealed()),
                SignInResource.text(form.code()),
                person.session());
        return paper.map(AccountResource::paper)
                .orElseGet(() -> Answers.again(offer(visit, Answers.error("code", "error.code")), 422, Duration.ZERO));
    }

    @POST
    @Path("recovery")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response recovery(@Context Visit visit, CodeForm form) {
        OwnAccount.Seen seen = own.seen(visit.cell(), Answers.person(visit));
        return second.renew(visit.cell(), seen.account(), SignInResource.text(form.code()))
                .map(AccountResource::paper)
                .orElseGet(() ->
                        Answers.again(account(visit, Answers.error("code", "error.code"), ""), 422, Duration.ZERO));
    }

    private static Response paper(List<String> codes) {
        return Response.ok(View.of("paper", new PaperModel(codes)).neverKept()).build();
    }

    private View<SecondFactorModel> offer(Visit visit, Map<String, String> errors) {
        OwnAccount.Seen seen = own.seen(visit.cell(), Answers.person(visit));
        SecondFactor.Offer offer = second.offer(visit.cell(), seen.account());
        String groups = offer.text().replaceAll("(.{4})(?!$)", "$1 ");
        return View.of(
                        "secondfactor",
                        new SecondFactorModel(offer.sealed(), groups, offer.link(), QrCode.of(offer.link()), errors))
                .neverKept();
    }

    private View<AccountModel> account(Visit visit, Map<String, String> errors, String saved) {
        return View.of("account", shown.account(visit, own.seen(visit.cell(), Answers.person(visit)), errors, saved))
                .neverKept();
    }
}
