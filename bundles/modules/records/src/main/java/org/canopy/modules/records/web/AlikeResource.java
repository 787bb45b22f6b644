package org.canopy.modules.records.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.canopy.modules.records.AsOf;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.OpenedFile;
import org.canopy.modules.records.RecordsPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the child has another file: by the sound of the name, the birthday, the number. */
@Component(service = Resource.class)
@Path("/records/{id}/alike")
@Needs(RecordsPermissions.FIND)
public final class AlikeResource implements Resource {
    private static final int MOST = 10;

    private final ChildFiles files;
    private final Finder finder;

    @Activate
    public AlikeResource(@Reference ChildFiles files, @Reference Finder finder) {
        this.files = files;
        this.finder = finder;
    }

    /** @param fresh whether the file has just been opened */
    @GET
    public View<AlikeModel> alike(
            @Context Visit visit,
            @PathParam("id") String id,
            @QueryParam("fresh") @DefaultValue("false") boolean fresh) {
        Cell cell = visit.cell();
        Child child = Shown.child(files, visit, id);
        Person person = Shown.person(visit);
        AccessGrant grant =
                cell.access().grant(person.id(), child.id().subject()).orElseThrow(AccessRefused::new);
        OpenedFile opened = files.read(cell, child, new Reading(person.id(), grant.purpose()), AsOf.now(cell.clock()));
        AlikeModel model = new AlikeModel(
                child.id().value(),
                child.number().toString(),
                fresh,
                person.may(new Permission(RecordsPermissions.LEAD), child.division()),
                finder.duplicates(cell, opened, MOST).stream()
                        .map(one -> Shown.like(cell, person, one))
                        .toList());
        return View.of("alike", model).titled(child.number().toString()).neverKept();
    }
}
