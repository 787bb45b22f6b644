package org.canopy.platform.identity.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.ledger.LedgerEntry;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.web.Paging;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.identity.OwnPermissions;
import org.canopy.platform.identity.SignedIn;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.LedgerBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ledger, for whoever may read it. Reading it is a line of it, written before anything is shown. */
@Component(service = Resource.class)
@Path("/ledger")
@Needs(OwnPermissions.LEDGER)
public final class LedgerResource implements Resource {
    private final LedgerBook book = new LedgerBook();
    private final AccountStore accounts = new AccountStore();
    private final Shown shown;

    @Activate
    public LedgerResource(@Reference Shown shown) {
        this.shown = shown;
    }

    @GET
    public View<LedgerModel> page(
            @Context Visit visit,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Paging paging = new Paging(limit, offset);
        Cell cell = visit.cell();
        SignedIn reader = Answers.person(visit);
        cell.write(db -> {
            cell.ledger().write(db, new LedgerLine(reader.id().value(), "identity.ledger-read", "", ""));
            return true;
        });
        return cell.read(db -> {
            Map<String, String> names =
                    accounts.all(db).stream().collect(Collectors.toMap(a -> a.id().value(), a -> a.shown()));
            List<LedgerModel.Line> lines = book.newest(db, paging.limit(), paging.offset()).stream()
                    .map(entry -> line(cell, entry, names))
                    .toList();
            LedgerModel model = new LedgerModel(lines, book.count(db), paging.limit(), paging.offset());
            return View.of("ledger", model).neverKept();
        });
    }

    private LedgerModel.Line line(Cell cell, LedgerEntry entry, Map<String, String> names) {
        LedgerLine line = entry.line();
        return new LedgerModel.Line(
                entry.sequence(),
                shown.minute(cell, entry.at()),
                line.actor(),
                names.getOrDefault(line.actor(), line.actor()),
                line.act(),
                line.object(),
                names.getOrDefault(line.object(), line.object()),
                line.reason());
    }
}
