package org.canopy.modules.records.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Person;
import org.canopy.api.vault.Reading;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.AsOf;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.RecordsPermissions;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.FactRefused;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A new file: what is known of the child, however little. */
@Component(service = Resource.class)
@Path("/records/new")
@Needs(RecordsPermissions.WRITE)
public final class NewFileResource implements Resource {
    private final ChildFiles files;
    private final Finder finder;

    @Activate
    public NewFileResource(@Reference ChildFiles files, @Reference Finder finder) {
        this.files = files;
        this.finder = finder;
    }

    @GET
    public View<FactModel> form(@Context Visit visit) {
        return view(visit, Map.of(), Map.of(), visit.cell().division().digits());
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response open(@Context Visit visit, FactForm form) {
        String place = form.division() == null ? visit.cell().division().digits() : form.division();
        Map<String, String> errors = new LinkedHashMap<>();
        if (!ours(visit, place)) {
            errors.put("division", "error.place");
        }
        try {
            Fact identity = Fact.typed(FactKind.IDENTITY, form.typed());
            if (errors.isEmpty()) {
                DivisionCode division = new DivisionCode(place);
                Person person = Shown.may(visit, RecordsPermissions.WRITE, division);
                Child child = files.open(visit.cell(), person.id(), division, identity);
                return Shown.to(
                        visit, "/records/" + child.id() + (alike(visit, person, child) ? "/alike?fresh=true" : ""));
            }
        } catch (FactRefused e) {
            e.defects().forEach((field, defect) -> errors.put(field, "error." + defect));
        }
        return Response.status(422)
                .entity(view(visit, form.typed(), errors, place).withStatus(422))
                .build();
    }

    /** Whether the child may have a file already. */
    private boolean alike(Visit visit, Person person, Child child) {
        Cell cell = visit.cell();
        Optional<AccessGrant> grant =
                cell.access().grant(person.id(), child.id().subject());
        return grant.isPresent()
                && !finder.duplicates(
                                cell,
                                files.read(
                                        cell,
                                        child,
                                        new Reading(person.id(), grant.get().purpose()),
                                        AsOf.now(cell.clock())),
                                1)
                        .isEmpty();
    }

    /** A code of a place in this county, as it is written. */
    private static boolean ours(Visit visit, String place) {
        try {
            String county = visit.cell().division().digits().substring(0, 6);
            return new DivisionCode(place).digits().startsWith(county);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static View<FactModel> view(
            Visit visit, Map<String, String> values, Map<String, String> errors, String place) {
        FactModel model = new FactModel(
                "",
                "",
                FactKind.IDENTITY.code(),
                "",
                0,
                values,
                errors,
                false,
                Map.of(),
                Shown.places(visit.cell()),
                place,
                List.of());
        return View.of("fact", model).neverKept();
    }
}
