package org.canopy.modules.records.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Person;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.Found;
import org.canopy.modules.records.Merges;
import org.canopy.modules.records.RecordsPermissions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Two files of one child become one, and two again. */
@Component(service = Resource.class)
@Path("/records/{id}/merge")
@Needs(RecordsPermissions.LEAD)
public final class MergeResource implements Resource {
    private final ChildFiles files;
    private final Finder finder;
    private final Merges merges;

    @Activate
    public MergeResource(@Reference ChildFiles files, @Reference Finder finder, @Reference Merges merges) {
        this.files = files;
        this.finder = finder;
        this.merges = merges;
    }

    /** @param other number of the file that this one shall stand for */
    public record Other(@Nullable String other) {}

    @GET
    public View<MergeModel> form(@Context Visit visit, @PathParam("id") String id) {
        Child child = Shown.child(files, visit, id);
        Shown.may(visit, RecordsPermissions.LEAD, child.division());
        return view(child, "", "", "");
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response merge(@Context Visit visit, @PathParam("id") String id, Other form) {
        Cell cell = visit.cell();
        Child into = Shown.child(files, visit, id);
        Person person = Shown.may(visit, RecordsPermissions.LEAD, into.division());
        String typed = form.other() == null ? "" : form.other();
        Optional<Child> other = finder.find(cell, typed).stream()
                .filter(found -> found.by().equals("number"))
                .map(Found::child)
                .findFirst();
        if (other.isEmpty()) {
            return again(view(into, typed, "merge.none", ""));
        }
        for (Child one : new Child[] {into, other.get()}) {
            if (cell.access().grant(person.id(), one.id().subject()).isEmpty()) {
                return again(view(
                        into,
                        typed,
                        "merge.read",
                        cell.access().askPath(one.id().subject())));
            }
        }
        return switch (merges.merge(cell, person.id(), other.get().id(), into.id())) {
            case DONE -> Shown.to(visit, "/records/" + into.id());
            case THE_SAME -> again(view(into, typed, "merge.same", ""));
            case SHUT -> again(view(into, typed, "merge.shut", ""));
        };
    }

    @POST
    @Path("/{merge}/undo")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response undo(
            @Context Visit visit, @PathParam("id") String id, @PathParam("merge") String merge, Other form) {
        Child into = Shown.child(files, visit, id);
        Person person = Shown.may(visit, RecordsPermissions.LEAD, into.division());
        if (!merges.undo(visit.cell(), person.id(), into.id(), merge)) {
            throw new NotFoundException();
        }
        return Shown.to(visit, "/records/" + into.id());
    }

    private static View<MergeModel> view(Child child, String other, String error, String askPath) {
        return View.of(
                        "merge",
                        new MergeModel(child.id().value(), child.number().toString(), other, error, askPath))
                .titled(child.number().toString())
                .neverKept();
    }

    private static Response again(View<MergeModel> view) {
        return Response.status(422).entity(view.withStatus(422)).build();
    }
}
