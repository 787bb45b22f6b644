package org.canopy.modules.records.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.core.child.ChildCategory;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.AsOf;
import org.canopy.modules.records.Counts;
import org.canopy.modules.records.RecordsPermissions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many children are in which category on a day. */
@Component(service = Resource.class)
@Path("/records/counts")
@Needs(RecordsPermissions.LEAD)
public final class CountsResource implements Resource {
    private final Counts counts;

    @Activate
    public CountsResource(@Reference Counts counts) {
        this.counts = counts;
    }

    /**
     * @param on ISO day, today if it is none or lies ahead
     * @param place code of a place of the county; the whole county if it is none
     */
    @GET
    public View<CountsModel> counts(
            @Context Visit visit, @QueryParam("on") @Nullable String on, @QueryParam("place") @Nullable String place) {
        Cell cell = visit.cell();
        LocalDate today = LocalDate.now(cell.clock());
        Optional<LocalDate> past = Shown.day(on).filter(day -> day.isBefore(today));
        AsOf when = past.map(day -> AsOf.endOf(day, cell.clock())).orElseGet(() -> AsOf.now(cell.clock()));
        DivisionCode within = place == null || place.isBlank() ? cell.division() : division(place);
        Shown.may(visit, RecordsPermissions.LEAD, within);
        Map<String, Integer> found = counts.of(cell, when, within);
        Map<String, Integer> all = new LinkedHashMap<>();
        Stream.of(ChildCategory.values())
                .forEach(category -> all.put(category.name(), found.getOrDefault(category.name(), 0)));
        found.forEach(all::putIfAbsent);
        CountsModel model = new CountsModel(when.day().toString(), Shown.places(cell), within.digits(), all);
        return View.of("counts", model).neverKept();
    }

    private static DivisionCode division(String code) {
        try {
            return new DivisionCode(code);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
