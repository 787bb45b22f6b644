package org.canopy.platform.identity.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.identity.Account;
import org.canopy.platform.identity.Administration;
import org.canopy.platform.identity.LastAdministrator;
import org.canopy.platform.identity.OwnPermissions;
import org.canopy.platform.identity.SignedIn;
import org.canopy.platform.identity.Term;
import org.canopy.platform.identity.password.Busy;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One account, and what administrators do with it. */
@Component(service = Resource.class)
@Path("/accounts/{id}")
@Needs(OwnPermissions.ACCOUNTS)
public final class OneAccountResource implements Resource {
    private final Administration administration;
    private final Shown shown;

    @Activate
    public OneAccountResource(@Reference Administration administration, @Reference Shown shown) {
        this.administration = administration;
        this.shown = shown;
    }

    /** A role, where and when. */
    public record RoleForm(
            @Nullable String role, @Nullable String division, @Nullable String since, @Nullable String until) {}

    /** Somebody to stand in for, and when. */
    public record DeputyForm(@Nullable String standsFor, @Nullable String since, @Nullable String until) {}

    @GET
    public View<OneAccountModel> page(@Context Visit visit, @PathParam("id") String id) {
        Answers.administrator(visit);
        return view(visit, whole(visit, id), Map.of());
    }

    @POST
    @Path("roles")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response give(@Context Visit visit, @PathParam("id") String id, RoleForm form) {
        SignedIn by = Answers.administrator(visit);
        Account account = whole(visit, id).account();
        Optional<DivisionCode> division = division(visit, SignInResource.text(form.division()));
        Optional<Term> term = term(visit, form.since(), form.until());
        if (division.isEmpty()) {
            return wrong(visit, id, "division", "error.division");
        }
        if (term.isEmpty()) {
            return wrong(visit, id, "since", "error.term");
        }
        boolean given = administration.give(
                visit.cell(),
                by,
                account,
                SignInResource.text(form.role()),
                division.orElseThrow(),
                term.orElseThrow());
        return given ? back(visit, id) : wrong(visit, id, "role", "error.role");
    }

    @POST
    @Path("roles/{grant}/end")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response take(@Context Visit visit, @PathParam("id") String id, @PathParam("grant") String grant) {
        return changed(visit, id, by -> administration.take(visit.cell(), by, new AccountId(id), grant));
    }

    @POST
    @Path("deputies")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response deputise(@Context Visit visit, @PathParam("id") String id, DeputyForm form) {
        SignedIn by = Answers.administrator(visit);
        Account account = whole(visit, id).account();
        Optional<Account> whom =
                find(visit, SignInResource.text(form.standsFor())).map(Administration.Whole::account);
        Optional<Term> term = term(visit, form.since(), form.until());
        if (whom.isEmpty() || whom.get().id().equals(account.id())) {
            return wrong(visit, id, "standsFor", "error.deputy");
        }
        if (term.isEmpty()) {
            return wrong(visit, id, "deputySince", "error.term");
        }
        administration.deputise(visit.cell(), by, account.id(), whom.get().id(), term.get());
        return back(visit, id);
    }

    @POST
    @Path("deputies/{deputy}/end")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response endDeputy(@Context Visit visit, @PathParam("id") String id, @PathParam("deputy") String deputy) {
        return changed(visit, id, by -> administration.endDeputy(visit.cell(), by, new AccountId(id), deputy));
    }

    @POST
    @Path("lock")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response lock(@Context Visit visit, @PathParam("id") String id) {
        return changed(visit, id, by -> administration.lock(visit.cell(), by, new AccountId(id), true));
    }

    @POST
    @Path("unlock")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response unlock(@Context Visit visit, @PathParam("id") String id) {
        return changed(visit, id, by -> administration.lock(visit.cell(), by, new AccountId(id), false));
    }

    @POST
    @Path("reset")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response reset(@Context Visit visit, @PathParam("id") String id) {
        SignedIn by = Answers.administrator(visit);
        Account account = whole(visit, id).account();
        if (account.id().equals(by.id())) {
            return wrong(visit, id, "reset", "error.own");
        }
        try {
            String code = administration.reset(visit.cell(), by, account);
            return Response.ok(View.of(
                                    "code",
                                    new CodeModel(
                                            id, account.shown(), account.name().value(), code))
                            .neverKept())
                    .build();
        } catch (Busy e) {
            return Answers.later(Duration.ofSeconds(5));
        } catch (LastAdministrator e) {
            return wrong(visit, id, "reset", "error.last");
        }
    }

    private Response changed(Visit visit, String id, Consumer<SignedIn> change) {
        SignedIn by = Answers.administrator(visit);
        whole(visit, id);
        try {
            change.accept(by);
            return back(visit, id);
        } catch (LastAdministrator e) {
            return wrong(visit, id, "state", "error.last");
        }
    }

    private Administration.Whole whole(Visit visit, String id) {
        return find(visit, id).orElseThrow(NotFoundException::new);
    }

    private Optional<Administration.Whole> find(Visit visit, String id) {
        try {
            return administration.find(visit.cell(), new AccountId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DivisionCode> division(Visit visit, String digits) {
        try {
            DivisionCode county = visit.cell().division();
            return Optional.of(digits.isBlank() ? county : DivisionCode.of(digits.strip()))
                    .filter(d -> d.isWithin(county));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Term> term(Visit visit, @Nullable String since, @Nullable String until) {
        String from = SignInResource.text(since).strip();
        String to = SignInResource.text(until).strip();
        try {
            LocalDate begin = from.isEmpty() ? LocalDate.now(visit.cell().clock()) : LocalDate.parse(from);
            return Optional.of(new Term(begin, to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Response back(Visit visit, String id) {
        return Answers.to(visit, "/accounts/" + id);
    }

    private Response wrong(Visit visit, String id, String field, String key) {
        return Answers.again(view(visit, whole(visit, id), Answers.error(field, key)), 422, Duration.ZERO);
    }

    private View<OneAccountModel> view(Visit visit, Administration.Whole whole, Map<String, String> errors) {
        return View.of("oneaccount", shown.one(visit, whole, errors)).neverKept();
    }
}
