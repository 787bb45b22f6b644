package org.canopy.platform.identity.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.identity.Administration;
import org.canopy.platform.identity.OwnPermissions;
import org.canopy.platform.identity.SignInName;
import org.canopy.platform.identity.SignedIn;
import org.canopy.platform.identity.password.Busy;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A new account, whose owner begins with a code on paper. */
@Component(service = Resource.class)
@Path("/accounts/new")
@Needs(OwnPermissions.ACCOUNTS)
public final class NewAccountResource implements Resource {
    private static final int LONGEST = 40;

    private final Administration administration;

    @Activate
    public NewAccountResource(@Reference Administration administration) {
        this.administration = administration;
    }

    /** A new account. */
    public record NewAccount(@Nullable String name, @Nullable String signInName, @Nullable String kind) {}

    @GET
    public View<NewAccountModel> form(@Context Visit visit) {
        Answers.administrator(visit);
        return View.of("newaccount", new NewAccountModel("", "", AccountKind.STAFF.name(), Map.of()))
                .neverKept();
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response add(@Context Visit visit, NewAccount form) {
        SignedIn by = Answers.administrator(visit);
        String name = SignInResource.text(form.name()).strip();
        String typed = SignInResource.text(form.signInName());
        Optional<SignInName> signInName = SignInName.of(typed);
        Optional<AccountKind> kind = Stream.of(AccountKind.values())
                .filter(k -> k.name().equals(form.kind()))
                .findFirst();
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.put("name", "error.shown");
        }
        if (signInName.isEmpty()) {
            errors.put("signInName", "error.name");
        }
        if (kind.isEmpty()) {
            errors.put("kind", "error.kind");
        }
        if (errors.isEmpty()) {
            try {
                Optional<Administration.Added> added =
                        administration.add(visit.cell(), by, kind.orElseThrow(), signInName.orElseThrow(), name);
                if (added.isPresent()) {
                    String id = added.get().id().value();
                    String code = added.get().code();
                    return Response.ok(View.of(
                                            "code",
                                            new CodeModel(
                                                    id,
                                                    name,
                                                    signInName.orElseThrow().value(),
                                                    code))
                                    .neverKept())
                            .build();
                }
                errors.put("signInName", "error.name.taken");
            } catch (Busy e) {
                return Answers.later(Duration.ofSeconds(5));
            }
        }
        NewAccountModel again = new NewAccountModel(name, typed, SignInResource.text(form.kind()), errors);
        return Answers.again(View.of("newaccount", again), 422, Duration.ZERO);
    }
}
