package org.canopy.platform.access;

import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.identity.Permission;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.access.store.GrantTable;
import org.canopy.platform.access.store.RequestTable;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits for somebody, and what they may do about one request. */
@Component(service = Desk.class)
public final class Desk {
    private static final int MINE = 50;

    private final Colleagues colleagues;
    private final Reviewing reviewing;

    @Activate
    public Desk(@Reference Colleagues colleagues, @Reference Reviewing reviewing) {
        this.colleagues = colleagues;
        this.reviewing = reviewing;
    }

    /** What stands on somebody's desk. */
    public record On(
            List<Request> decide,
            List<Request> confirm,
            List<Given> review,
            List<Given> held,
            List<Request> mine,
            boolean owes) {
        /** How much waits for them. */
        public int waiting() {
            return decide.size() + confirm.size() + review.size();
        }
    }

    public On of(Cell cell, AccountId who) {
        return cell.read(db -> {
            Circle circle = new Circle(cell, db, colleagues);
            List<Request> open = RequestTable.open(db).stream()
                    .filter(request -> Asking.open(cell, request))
                    .toList();
            return new On(
                    theirs(circle, who, open, Request.Kind.ASK, AccessPermissions.MAY_APPROVE),
                    theirs(circle, who, open, Request.Kind.GLASS, AccessPermissions.MAY_SECOND),
                    reviewing.waiting(cell, db, who),
                    GrantTable.live(db, who, cell.clock().instant()),
                    RequestTable.of(db, who, MINE),
                    reviewing.owes(cell, db, who));
        });
    }

    private static List<Request> theirs(
            Circle circle, AccountId who, List<Request> open, Request.Kind kind, Permission needed) {
        return open.stream()
                .filter(request -> request.kind() == kind
                        && circle.may(who, needed, request.division())
                        && !circle.close(who, request.reader()))
                .toList();
    }

    /**
     * A request as one person sees it.
     *
     * @param grant what came of it
     * @param words sealed
     */
    public record One(
            Request request,
            RequestTable.Words words,
            Optional<Given> grant,
            Optional<Review> review,
            boolean decide,
            boolean confirm,
            boolean withdraw,
            boolean mayReview,
            boolean stop) {}

    /** Empty where there is none, or it is none of this person's business. */
    public Optional<One> one(Cell cell, AccountId who, String id) {
        return cell.read(db -> RequestTable.find(db, id).flatMap(request -> one(cell, db, who, request)));
    }

    private Optional<One> one(Cell cell, DSLContext db, AccountId who, Request request) {
        Circle circle = new Circle(cell, db, colleagues);
        boolean own = request.reader().equals(who);
        DivisionCode where = request.division();
        boolean approves = circle.may(who, AccessPermissions.MAY_APPROVE, where);
        boolean seconds = circle.may(who, AccessPermissions.MAY_SECOND, where);
        boolean reviews = circle.may(who, AccessPermissions.MAY_REVIEW, where);
        boolean glass = request.kind() == Request.Kind.GLASS;
        if (!own && !approves && !reviews && !(glass && seconds)) {
            return Optional.empty();
        }
        Optional<Given> grant = GrantTable.ofRequest(db, request.id());
        Optional<Review> review =
                grant.flatMap(given -> reviewing.of(db, given.grant().id()));
        boolean open = Asking.open(cell, request) && !circle.close(who, request.reader());
        return Optional.of(new One(
                request,
                RequestTable.words(db, request.id()),
                grant,
                review,
                open && !glass && approves,
                open && glass && seconds,
                own && Asking.open(cell, request),
                reviewing.waiting(cell, db, who).stream()
                        .anyMatch(given -> given.request().equals(Optional.of(request.id()))),
                grant.filter(given -> given.counts(cell.clock().instant())).isPresent() && (own || approves)));
    }

    /** Of the reason, the answer and the review, what this person may read; each opening is a line of the ledger. */
    public String reason(Cell cell, AccountId who, One one) {
        return Asking.reason(one.request().id()).open(cell, one.words().reason(), who);
    }

    public String answer(Cell cell, AccountId who, One one) {
        if (one.review().isPresent()) {
            return reviewing.words(cell, who, one.review().get().about());
        }
        return Asking.answer(one.request().id()).open(cell, one.words().answer(), who);
    }
}
