package org.canopy.modules.records.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Person;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Reading;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.records.AsOf;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.RecordsPermissions;
import org.canopy.modules.records.life.Endings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closing, holding, restricting and erasing one file. */
@Component(service = Resource.class)
@Path("/records/{id}/end")
@Needs(RecordsPermissions.LEAD)
public final class EndResource implements Resource {
    private final ChildFiles files;
    private final Endings endings;

    @Activate
    public EndResource(@Reference ChildFiles files, @Reference Endings endings) {
        this.files = files;
        this.endings = endings;
    }

    /** @param step {@code close}, {@code reopen}, {@code restrict}, {@code hold}, {@code lift}, {@code ask}, {@code forget} or {@code erase} */
    public record Step(@Nullable String step) {}

    @GET
    public View<EndModel> end(@Context Visit visit, @PathParam("id") String id) {
        Child child = Shown.child(files, visit, id);
        Person person = Shown.may(visit, RecordsPermissions.LEAD, child.division());
        return view(visit.cell(), child, person.id(), "");
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response step(@Context Visit visit, @PathParam("id") String id, Step form) {
        Cell cell = visit.cell();
        Child child = Shown.child(files, visit, id);
        AccountId by =
                Shown.may(visit, RecordsPermissions.LEAD, child.division()).id();
        Endings.Outcome outcome =
                switch (form.step() == null ? "" : form.step()) {
                    case "close" -> close(cell, child, by);
                    case "reopen" -> endings.reopen(cell, by, child.id());
                    case "restrict" -> endings.restrict(cell, by, child.id());
                    case "hold" -> endings.hold(cell, by, child.id());
                    case "lift" -> endings.lift(cell, by, child.id());
                    case "ask" -> endings.askErasure(cell, by, child.id(), "request");
                    case "forget" -> endings.forgetErasure(cell, by, child.id());
                    case "erase" -> endings.decideErasure(cell, by, child.id());
                    default -> throw new NotFoundException();
                };
        if (outcome == Endings.Outcome.DONE) {
            return Shown.to(visit, "/records/" + child.id() + "/end");
        }
        String why = "end." + outcome.name().toLowerCase(Locale.ROOT);
        return Response.status(409)
                .entity(view(cell, Shown.child(files, visit, id), by, why).withStatus(409))
                .build();
    }

    private Endings.Outcome close(Cell cell, Child child, AccountId by) {
        AccessGrant grant = cell.access().grant(by, child.id().subject()).orElseThrow(AccessRefused::new);
        Reading reading = new Reading(by, grant.purpose());
        return endings.close(cell, by, files.read(cell, child, reading, AsOf.now(cell.clock())));
    }

    private View<EndModel> view(Cell cell, Child child, AccountId reader, String refused) {
        Endings.Standing standing = endings.standing(cell, child.id());
        String order = standing.order()
                .map(one -> one.decidedBy().isPresent() ? "decided" : "asked")
                .orElse("none");
        boolean own =
                standing.order().filter(one -> one.askedBy().equals(reader)).isPresent();
        EndModel model = new EndModel(
                child.id().value(),
                child.number().toString(),
                child.state().name(),
                standing.held(),
                order,
                own,
                refused);
        return View.of("end", model).titled(child.number().toString()).neverKept();
    }
}
