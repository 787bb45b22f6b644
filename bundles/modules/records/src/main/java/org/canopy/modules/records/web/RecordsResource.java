package org.canopy.modules.records.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.web.Paging;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.records.Alike;
import org.canopy.modules.records.Desk;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.Found;
import org.canopy.modules.records.RecordsPermissions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where a worker's day with files begins: looking for a child, and the own files. */
@Component(service = Resource.class)
@Path("/records")
@Needs(RecordsPermissions.FIND)
public final class RecordsResource implements Resource {
    private static final int MOST_ALIKE = 10;
    private static final Permission LEAD = new Permission(RecordsPermissions.LEAD);
    private static final Permission WRITE = new Permission(RecordsPermissions.WRITE);

    private final Finder finder;
    private final Desk desk;

    @Activate
    public RecordsResource(@Reference Finder finder, @Reference Desk desk) {
        this.finder = finder;
        this.desk = desk;
    }

    /** What somebody looks for; it stands in no address. */
    public record Sought(@Nullable String q) {}

    @GET
    public View<RecordsModel> own(
            @Context Visit visit,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return view(visit, false, List.of(), List.of(), new Paging(limit, offset));
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public View<RecordsModel> find(@Context Visit visit, Sought form) {
        String typed = form.q() == null ? "" : form.q();
        List<Found> found = finder.find(visit.cell(), typed);
        List<Alike> alike = found.isEmpty() ? finder.byName(visit.cell(), typed, MOST_ALIKE) : List.of();
        return view(visit, true, found, alike, new Paging(50, 0));
    }

    private View<RecordsModel> view(Visit visit, boolean sought, List<Found> found, List<Alike> alike, Paging paging) {
        Cell cell = visit.cell();
        Person person = Shown.person(visit);
        List<Desk.Line> lines = desk.of(cell, person.id(), paging.limit() + 1, paging.offset());
        LocalDate today = LocalDate.now(cell.clock());
        RecordsModel model = new RecordsModel(
                sought,
                found.stream().map(one -> hit(cell, person, one)).toList(),
                alike.stream().map(one -> Shown.like(cell, person, one)).toList(),
                lines.stream()
                        .limit(paging.limit())
                        .map(line -> own(cell, line, today))
                        .toList(),
                paging.limit(),
                paging.offset(),
                lines.size() > paging.limit(),
                person.may(WRITE),
                person.may(LEAD));
        return View.of("records", model).neverKept();
    }

    private static RecordsModel.Hit hit(Cell cell, Person person, Found found) {
        var child = found.child();
        return new RecordsModel.Hit(
                child.id().value(),
                child.number().toString(),
                Shown.place(cell, child.division()),
                child.state().name(),
                found.by(),
                found.where(),
                cell.access().grant(person.id(), child.id().subject()).isPresent(),
                cell.access().askPath(child.id().subject()));
    }

    private static RecordsModel.Own own(Cell cell, Desk.Line line, LocalDate today) {
        var child = line.child();
        return new RecordsModel.Own(
                child.id().value(),
                child.number().toString(),
                line.identity().map(identity -> identity.text("name")).orElse(""),
                line.identity().map(identity -> Shown.age(identity, today)).orElse(""),
                Shown.place(cell, child.division()),
                child.state().name(),
                line.grant().kind().name(),
                Shown.minute(cell, line.grant().until()));
    }
}
