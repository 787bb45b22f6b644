package org.canopy.modules.records.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Reading;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.core.child.MembershipStatus;
import org.canopy.core.child.StepRefusal;
import org.canopy.modules.records.AsOf;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.Entry;
import org.canopy.modules.records.FactId;
import org.canopy.modules.records.Memberships;
import org.canopy.modules.records.RecordsPermissions;
import org.canopy.modules.records.Sharings;
import org.canopy.modules.records.Written;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.FactRefused;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writing into a file: a new fact, the next version of one, or taking one back. */
@Component(service = Resource.class)
@Path("/records/{id}/facts")
@Needs(RecordsPermissions.WRITE)
public final class FactResource implements Resource {
    private final ChildFiles files;

    @Activate
    public FactResource(@Reference ChildFiles files) {
        this.files = files;
    }

    /** The file that is written, by somebody who may read it. */
    private record Open(Child child, Person person, Reading reading) {}

    private Open open(Visit visit, String id) {
        Child child = Shown.child(files, visit, id);
        Person person = Shown.may(visit, RecordsPermissions.WRITE, child.division());
        AccessGrant grant =
                visit.cell().access().grant(person.id(), child.id().subject()).orElseThrow(AccessRefused::new);
        return new Open(child, person, new Reading(person.id(), grant.purpose()));
    }

    private static FactKind kind(@Nullable String code) {
        return FactKind.of(code == null ? "" : code)
                .filter(kind -> kind != FactKind.ATTACHMENT)
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("/new")
    public View<FactModel> empty(
            @Context Visit visit,
            @PathParam("id") String id,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("category") @Nullable String category) {
        Open open = open(visit, id);
        Map<String, String> values =
                category == null ? Map.of() : Map.of("category", category, "status", MembershipStatus.SUSPECTED.name());
        return view(open.child(), kind(kind), "", 0, values, Map.of(), Map.of(), List.of());
    }

    @POST
    @Path("/new")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response add(@Context Visit visit, @PathParam("id") String id, FactForm form) {
        Open open = open(visit, id);
        FactKind kind = kind(form.kind());
        try {
            Fact fact = Fact.typed(kind, form.typed());
            Map<String, String> refused = refused(visit, open, Optional.empty(), fact);
            if (!refused.isEmpty()) {
                return again(view(open.child(), kind, "", 0, form.typed(), refused, Map.of(), List.of()), 422);
            }
            Written written =
                    files.add(visit.cell(), open.child().id(), open.person().id(), fact);
            return answer(visit, open, kind, "", form, written);
        } catch (FactRefused e) {
            return again(view(open.child(), kind, "", 0, form.typed(), errors(e), Map.of(), List.of()), 422);
        }
    }

    @GET
    @Path("/{fact}")
    public View<FactModel> form(@Context Visit visit, @PathParam("id") String id, @PathParam("fact") String factId) {
        Open open = open(visit, id);
        List<Entry> versions = versions(visit.cell(), open, factId);
        Entry last = versions.get(versions.size() - 1);
        return view(
                open.child(),
                last.fact().kind(),
                factId,
                last.version(),
                last.fact().fields().all(),
                Map.of(),
                Map.of(),
                earlier(visit.cell(), versions));
    }

    @POST
    @Path("/{fact}")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response change(
            @Context Visit visit, @PathParam("id") String id, @PathParam("fact") String factId, FactForm form) {
        Open open = open(visit, id);
        FactKind kind = stored(visit.cell(), open, factId);
        int base = form.base() == null ? 0 : form.base();
        try {
            Fact fact = Fact.typed(kind, form.typed());
            Map<String, String> refused = refused(visit, open, before(visit.cell(), open, kind, factId, base), fact);
            if (!refused.isEmpty()) {
                return again(view(open.child(), kind, factId, base, form.typed(), refused, Map.of(), List.of()), 422);
            }
            Written written = files.change(
                    visit.cell(),
                    open.child().id(),
                    id(factId),
                    base,
                    open.person().id(),
                    fact);
            return answer(visit, open, kind, factId, form, written);
        } catch (FactRefused e) {
            return again(view(open.child(), kind, factId, base, form.typed(), errors(e), Map.of(), List.of()), 422);
        }
    }

    /** Why it is taken back; the fact stays in the history. */
    public record Withdrawal(@Nullable Integer base, @Nullable String why) {}

    @POST
    @Path("/{fact}/withdraw")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response withdraw(
            @Context Visit visit, @PathParam("id") String id, @PathParam("fact") String factId, Withdrawal form) {
        Open open = open(visit, id);
        int base = form.base() == null ? 0 : form.base();
        String why = form.why() == null ? "" : form.why();
        FactKind kind = stored(visit.cell(), open, factId);
        if (before(visit.cell(), open, kind, factId, base)
                        .filter(Memberships::isDecided)
                        .isPresent()
                && !leads(open)) {
            throw new ForbiddenException();
        }
        Written written = files.withdraw(
                visit.cell(), open.child().id(), id(factId), base, open.person().id(), kind, why);
        return answer(visit, open, kind, factId, new FactForm(null, null, null, null), written);
    }

    private Response answer(Visit visit, Open open, FactKind kind, String factId, FactForm form, Written written) {
        if (written instanceof Written.Overtaken overtaken) {
            List<Entry> versions = versions(visit.cell(), open, factId);
            Map<String, String> newer =
                    versions.get(versions.size() - 1).fact().fields().all();
            return again(
                    view(
                            open.child(),
                            kind,
                            factId,
                            overtaken.newest(),
                            form.typed(),
                            Map.of(),
                            newer,
                            earlier(visit.cell(), versions)),
                    409);
        }
        if (written instanceof Written.Shut) {
            Map<String, String> errors = Map.of(kind.fields().get(0).name(), "error.shut");
            return again(view(open.child(), kind, factId, 0, form.typed(), errors, Map.of(), List.of()), 409);
        }
        return Shown.to(visit, "/records/" + open.child().id());
    }

    /** A step that may not follow, a decision that is somebody else's, something given away on a consent that is not there. */
    private Map<String, String> refused(Visit visit, Open open, Optional<Fact> before, Fact fact) {
        Optional<StepRefusal> step = Memberships.refusal(before, fact);
        if (step.isPresent()) {
            return Map.of("status", "step." + step.get());
        }
        if (Memberships.isDecision(before, fact) && !leads(open)) {
            return Map.of("status", "error.lead");
        }
        return Sharings.refusal(
                        fact,
                        () -> files.read(
                                visit.cell(),
                                open.child(),
                                open.reading(),
                                AsOf.now(visit.cell().clock())))
                .map(why -> Map.of("basis", "error." + why))
                .orElse(Map.of());
    }

    private static boolean leads(Open open) {
        return open.person()
                .may(new Permission(RecordsPermissions.LEAD), open.child().division());
    }

    /** Of which kind the file says it is, whatever a form says. */
    private FactKind stored(Cell cell, Open open, String factId) {
        return files.kind(cell, open.child().id(), id(factId))
                .filter(kind -> kind != FactKind.ATTACHMENT)
                .orElseThrow(NotFoundException::new);
    }

    /** What a membership said in the version that somebody saw; other kinds have no steps. */
    private Optional<Fact> before(Cell cell, Open open, FactKind kind, String factId, int base) {
        return kind != FactKind.MEMBERSHIP
                ? Optional.empty()
                : versions(cell, open, factId).stream()
                        .filter(entry -> entry.version() == base)
                        .map(Entry::fact)
                        .findFirst();
    }

    private static FactId id(String typed) {
        try {
            return new FactId(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    /** @throws NotFoundException if the file says nothing of this */
    private List<Entry> versions(Cell cell, Open open, String factId) {
        List<Entry> versions = files.history(cell, open.child().id(), id(factId), open.reading());
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        return versions;
    }

    private static Map<String, String> errors(FactRefused refused) {
        Map<String, String> errors = new LinkedHashMap<>();
        refused.defects().forEach((field, defect) -> errors.put(field, "error." + defect));
        return errors;
    }

    private static List<FactModel.Version> earlier(Cell cell, List<Entry> versions) {
        List<FactModel.Version> earlier = new ArrayList<>();
        for (Entry entry : versions.subList(0, versions.size() - 1)) {
            earlier.add(new FactModel.Version(
                    entry.version(),
                    Shown.minute(cell, entry.at()),
                    Shown.inOrder(entry.fact().kind(), entry.fact().fields()),
                    entry.fact().fields().find("why").isPresent()));
        }
        Collections.reverse(earlier);
        return earlier;
    }

    private static View<FactModel> view(
            Child child,
            FactKind kind,
            String factId,
            int base,
            Map<String, String> values,
            Map<String, String> errors,
            Map<String, String> newer,
            List<FactModel.Version> history) {
        FactModel model = new FactModel(
                child.id().value(),
                child.number().toString(),
                kind.code(),
                factId,
                base,
                values,
                errors,
                !newer.isEmpty(),
                newer,
                Map.of(),
                "",
                history);
        return View.of("fact", model).titled(child.number().toString()).neverKept();
    }

    private static Response again(View<FactModel> view, int status) {
        return Response.status(status).entity(view.withStatus(status)).build();
    }
}
