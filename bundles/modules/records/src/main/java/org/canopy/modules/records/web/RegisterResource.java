package org.canopy.modules.records.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Person;
import org.canopy.api.web.Paging;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.Found;
import org.canopy.modules.records.RecordsPermissions;
import org.canopy.modules.records.fact.FactRefused;
import org.canopy.modules.records.fact.Fields;
import org.canopy.modules.records.fact.Filled;
import org.canopy.modules.records.register.Register;
import org.canopy.modules.records.register.RegisterKind;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk for rights, and the book of breaches. */
@Component(service = Resource.class)
@Path("/records/register/{kind}")
@Needs(RecordsPermissions.RIGHTS)
public final class RegisterResource implements Resource {
    private final Register register;
    private final ChildFiles files;
    private final Finder finder;

    @Activate
    public RegisterResource(@Reference Register register, @Reference ChildFiles files, @Reference Finder finder) {
        this.register = register;
        this.files = files;
        this.finder = finder;
    }

    /** What somebody typed. @param number of the file that it is about; null or blank where none is known */
    public record EntryForm(@Nullable Integer base, @Nullable String number, @Nullable Map<String, String> fields) {
        Map<String, String> typed() {
            return fields == null ? Map.of() : fields;
        }

        String about() {
            return number == null ? "" : number.strip();
        }
    }

    /** Claims and breaches are the whole county's: who looks after a part of it does not see them. */
    private static Person officer(Visit visit) {
        return Shown.may(visit, RecordsPermissions.RIGHTS, visit.cell().division());
    }

    private static RegisterKind kind(String code) {
        return RegisterKind.of(code).orElseThrow(NotFoundException::new);
    }

    @GET
    public View<RegisterModel> list(
            @Context Visit visit,
            @PathParam("kind") String code,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        RegisterKind kind = kind(code);
        Paging paging = new Paging(limit, offset);
        Cell cell = visit.cell();
        List<Register.Line> lines = register.all(cell, kind, officer(visit).id(), paging.limit() + 1, paging.offset());
        Instant now = cell.clock().instant();
        RegisterModel model = new RegisterModel(
                kind.code(),
                lines.stream()
                        .limit(paging.limit())
                        .map(line -> line(cell, line, now))
                        .toList(),
                paging.limit(),
                paging.offset(),
                lines.size() > paging.limit());
        return View.of("register", model).neverKept();
    }

    private static RegisterModel.Line line(Cell cell, Register.Line line, Instant now) {
        Optional<Instant> due = line.row().dueAt().filter(at -> !line.row().over());
        return new RegisterModel.Line(
                line.row().id(),
                line.fields().find("right").orElseGet(() -> line.fields().text("noticed")),
                line.fields().find("askedBy").orElseGet(() -> line.fields().text("what")),
                line.row().over(),
                due.map(at -> Shown.day(cell, at)).orElse(""),
                due.filter(at -> at.isBefore(now)).isPresent(),
                Shown.day(cell, line.row().at()));
    }

    @GET
    @Path("/new")
    public View<EntryModel> empty(
            @Context Visit visit, @PathParam("kind") String code, @QueryParam("number") @Nullable String number) {
        officer(visit);
        return view(kind(code), "", 0, number == null ? "" : number, Map.of(), Map.of(), false, List.of());
    }

    @POST
    @Path("/new")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response add(@Context Visit visit, @PathParam("kind") String code, EntryForm form) {
        Person officer = officer(visit);
        RegisterKind kind = kind(code);
        return write(
                visit,
                kind,
                "",
                form,
                (child, fields) -> register.add(visit.cell(), officer.id(), kind, child, fields));
    }

    @GET
    @Path("/{id}")
    public View<EntryModel> entry(@Context Visit visit, @PathParam("kind") String code, @PathParam("id") String id) {
        List<Register.Line> versions = versions(visit, kind(code), id);
        Register.Line last = versions.get(versions.size() - 1);
        return view(
                kind(code),
                id,
                last.row().version(),
                number(visit.cell(), last),
                last.fields().all(),
                Map.of(),
                false,
                earlier(visit.cell(), versions));
    }

    @POST
    @Path("/{id}")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response change(
            @Context Visit visit, @PathParam("kind") String code, @PathParam("id") String id, EntryForm form) {
        RegisterKind kind = kind(code);
        versions(visit, kind, id);
        Person officer = officer(visit);
        int base = form.base() == null ? 0 : form.base();
        return write(
                visit,
                kind,
                id,
                form,
                (child, fields) -> register.change(visit.cell(), officer.id(), kind, id, base, child, fields));
    }

    /** What is done with a form that can be kept. */
    private interface Writing {
        Register.Outcome write(Optional<ChildId> child, Fields fields);
    }

    private Response write(Visit visit, RegisterKind kind, String id, EntryForm form, Writing writing) {
        int base = form.base() == null ? 0 : form.base();
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<ChildId> child = Optional.empty();
        if (!form.about().isEmpty()) {
            child = finder.find(visit.cell(), form.about()).stream()
                    .filter(found -> found.by().equals("number"))
                    .map(Found::child)
                    .map(Child::id)
                    .findFirst();
            if (child.isEmpty()) {
                errors.put("number", "merge.none");
            }
        }
        try {
            Fields fields = Filled.of(kind.fields(), form.typed());
            if (errors.isEmpty()) {
                Register.Outcome outcome = writing.write(child, fields);
                if (outcome instanceof Register.Outcome.Kept) {
                    return Shown.to(visit, "/records/register/" + kind.code());
                }
                if (outcome instanceof Register.Outcome.Overtaken overtaken) {
                    return again(
                            view(
                                    kind,
                                    id,
                                    overtaken.newest(),
                                    form.about(),
                                    form.typed(),
                                    Map.of(),
                                    true,
                                    earlier(visit.cell(), versions(visit, kind, id))),
                            409);
                }
                errors.putAll(((Register.Outcome.Lacking) outcome).fields());
            }
        } catch (FactRefused e) {
            e.defects().forEach((field, defect) -> errors.put(field, "error." + defect));
        }
        return again(view(kind, id, base, form.about(), form.typed(), errors, false, List.of()), 422);
    }

    private List<Register.Line> versions(Visit visit, RegisterKind kind, String id) {
        List<Register.Line> versions =
                register.versions(visit.cell(), kind, id, officer(visit).id());
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        return versions;
    }

    private String number(Cell cell, Register.Line line) {
        return line.row()
                .child()
                .flatMap(child -> files.find(cell, child))
                .map(child -> child.number().toString())
                .orElse("");
    }

    private static List<FactModel.Version> earlier(Cell cell, List<Register.Line> versions) {
        List<FactModel.Version> earlier = new ArrayList<>();
        for (Register.Line line : versions.subList(0, versions.size() - 1)) {
            earlier.add(new FactModel.Version(
                    line.row().version(),
                    Shown.minute(cell, line.row().at()),
                    line.fields().all(),
                    false));
        }
        Collections.reverse(earlier);
        return earlier;
    }

    private static View<EntryModel> view(
            RegisterKind kind,
            String id,
            int base,
            String number,
            Map<String, String> values,
            Map<String, String> errors,
            boolean overtaken,
            List<FactModel.Version> history) {
        return View.of("entry", new EntryModel(kind.code(), id, base, number, values, errors, overtaken, history))
                .neverKept();
    }

    private static Response again(View<EntryModel> view, int status) {
        return Response.status(status).entity(view.withStatus(status)).build();
    }
}
