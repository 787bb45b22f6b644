package org.canopy.platform.access.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.access.AccessPermissions;
import org.canopy.platform.access.Given;
import org.canopy.platform.access.GuardedTypes;
import org.canopy.platform.access.store.GrantTable;
import org.canopy.platform.access.store.LedgerLines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 谁看过这个孩子. Looking at it is a line of the ledger too, written before anything is shown. */
@Component(service = Resource.class)
@Path("/access/readers")
@Needs(Needs.SIGNED_IN)
public final class ReadersResource implements Resource {
    private static final int LINES = 1_000;

    private final GuardedTypes types;
    private final Shown shown;

    @Activate
    public ReadersResource(@Reference GuardedTypes types, @Reference Shown shown) {
        this.types = types;
        this.shown = shown;
    }

    @GET
    public View<ReadersModel> page(@Context Visit visit, @QueryParam("subject") @DefaultValue("") String wanted) {
        Subject subject = AccessResource.subject(wanted);
        Cell cell = visit.cell();
        DivisionCode where =
                types.card(cell, subject).map(GuardedCard::division).orElseThrow(NotFoundException::new);
        Person person = Answers.person(visit);
        if (!person.may(new Permission(AccessPermissions.READERS), where)
                && !person.may(new Permission(AccessPermissions.REVIEW), where)) {
            throw new ForbiddenException();
        }
        cell.write(db -> {
            cell.ledger()
                    .write(db, new LedgerLine(person.id().value(), "access.readers-shown", subject.toString(), ""));
            return true;
        });
        List<LedgerLines.Line> lines = cell.read(db -> LedgerLines.about(db, subject, LINES));
        Map<String, Given> grants = cell.read(db -> lines.stream()
                .map(LedgerLines.Line::id)
                .distinct()
                .flatMap(id -> GrantTable.find(db, id).stream())
                .collect(Collectors.toMap(given -> given.grant().id(), Function.identity())));
        Readings readings = new Readings(shown.at(visit), id -> Optional.ofNullable(grants.get(id)));
        ReadersModel model =
                new ReadersModel(shown.at(visit).record(subject), readings.days(lines), lines.size() == LINES);
        return View.of("readers", model).neverKept();
    }
}
