package org.canopy.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Colleagues;
import org.canopy.platform.access.store.GrantTable;
import org.canopy.platform.access.store.RequestTable;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asking and deciding. Every step is a line of the ledger about the record, in the write of its row; rules are looked at inside
 * of that write, so that two who decide at once do not both.
 */
@Component(service = Asking.class)
public final class Asking {
    /** SECURITY: the second person is there, or it was no emergency. */
    static final Duration TO_CONFIRM = Duration.ofMinutes(10);

    private final GuardedTypes types;
    private final Colleagues colleagues;
    private final Reviewing reviewing;

    @Activate
    public Asking(@Reference GuardedTypes types, @Reference Colleagues colleagues, @Reference Reviewing reviewing) {
        this.types = types;
        this.colleagues = colleagues;
        this.reviewing = reviewing;
    }

    /** Asks, or begins to break the glass. */
    public Answer ask(Cell cell, AccountId reader, Wish wish) {
        Optional<GuardedCard> card = types.card(cell, wish.subject());
        if (card.isEmpty()) {
            return new Answer.No(Answer.Cause.NO_RECORD);
        }
        Request request = new Request(
                Ids.draw(),
                wish.kind(),
                reader,
                wish.subject(),
                card.get().division(),
                wish.why().purpose(),
                wish.basis(),
                wish.minutes(),
                cell.clock().instant(),
                Request.State.OPEN,
                Optional.empty(),
                Instant.EPOCH);
        String sealed = reason(request.id()).seal(cell, wish.words().strip());
        return cell.write(db -> {
            if (reviewing.owes(cell, db, reader)) {
                return new Answer.No(Answer.Cause.UNREVIEWED);
            }
            RequestTable.add(db, request, sealed);
            boolean glass = wish.kind() == Request.Kind.GLASS;
            Lines.of(cell, db).about(request, reader, glass ? "access.glass-asked" : "access.asked", request.id());
            voidAfter(cell, request).ifPresent(at -> cell.jobs().schedule(db, LapseJob.KIND, request.id(), at));
            return new Answer.Done(request.id());
        });
    }

    static SealedWords reason(String request) {
        return new SealedWords("request:" + request, "reason");
    }

    static SealedWords answer(String request) {
        return new SealedWords("request:" + request, "answer");
    }

    /** When it is void; never where the county has said nothing. */
    static Optional<Instant> voidAfter(Cell cell, Request request) {
        if (request.kind() == Request.Kind.GLASS) {
            return Optional.of(request.askedAt().plus(TO_CONFIRM));
        }
        var days = cell.settings(AccessSettings.class).lapseDays();
        return days.isPresent()
                ? Optional.of(request.askedAt().plus(Duration.ofDays(days.getAsInt())))
                : Optional.empty();
    }

    static boolean open(Cell cell, Request request) {
        Instant now = cell.clock().instant();
        return request.state() == Request.State.OPEN
                && voidAfter(cell, request).map(now::isBefore).orElse(true);
    }

    /** Somebody responsible lets them read, for as many minutes as were asked for or fewer. */
    public Answer approve(Cell cell, AccountId by, String id, int minutes) {
        return cell.write(db -> decidable(cell, db, by, id, Request.Kind.ASK)
                .fold(
                        request -> minutes < 1 || minutes > request.minutes()
                                ? new Answer.No(Answer.Cause.MINUTES)
                                : grant(cell, db, by, request, AccessGrant.Kind.APPROVED, minutes, "access.approved"),
                        Answer.No::new));
    }

    /** A second person breaks the glass with them; only who asked reads. */
    public Answer confirm(Cell cell, AccountId by, String id) {
        return cell.write(db -> decidable(cell, db, by, id, Request.Kind.GLASS)
                .fold(
                        request -> reviewing.owes(cell, db, request.reader())
                                ? new Answer.No(Answer.Cause.UNREVIEWED)
                                : broken(cell, db, by, request),
                        Answer.No::new));
    }

    /** Told at once: whoever reviews finds it on the desk, and the rule about unusual viewing looks now. */
    private static Answer broken(Cell cell, DSLContext db, AccountId by, Request request) {
        Answer answer = grant(cell, db, by, request, AccessGrant.Kind.BREAK_GLASS, request.minutes(), "access.broken");
        answer.fold(
                done -> {
                    cell.events().publish(db, "access.GlassBroken", done.id());
                    cell.jobs()
                            .schedule(db, WatchJob.KIND, done.id(), cell.clock().instant());
                    return done;
                },
                no -> no);
        return answer;
    }

    private static Answer grant(
            Cell cell, DSLContext db, AccountId by, Request request, AccessGrant.Kind kind, int minutes, String act) {
        Instant now = cell.clock().instant();
        AccessGrant grant = new AccessGrant(
                Ids.draw(),
                kind,
                request.reader(),
                request.subject(),
                request.purpose(),
                now.plus(Duration.ofMinutes(minutes)));
        RequestTable.decide(db, request.id(), Request.State.APPROVED, by.value(), now, "");
        GrantTable.add(db, new Given(grant, Optional.of(request.division()), Optional.of(request.id()), by, now));
        cell.jobs().cancel(db, LapseJob.KIND, request.id());
        Lines.of(cell, db).about(request, by, act, grant.id());
        return new Answer.Done(grant.id());
    }

    /** Says no, in words. */
    public Answer refuse(Cell cell, AccountId by, String id, String words) {
        String sealed = answer(id).seal(cell, words.strip());
        return cell.write(db -> {
            Request.Kind kind = RequestTable.find(db, id).map(Request::kind).orElse(Request.Kind.ASK);
            return decidable(cell, db, by, id, kind)
                    .fold(request -> end(cell, db, by, request, Request.State.REFUSED, sealed), Answer.No::new);
        });
    }

    /** Who asked does not need it any more. */
    public Answer withdraw(Cell cell, AccountId reader, String id) {
        return cell.write(db -> RequestTable.find(db, id)
                .filter(request -> request.reader().equals(reader) && open(cell, request))
                .map(request -> end(cell, db, reader, request, Request.State.WITHDRAWN, ""))
                .orElse(new Answer.No(Answer.Cause.OVER)));
    }

    static Answer end(Cell cell, DSLContext db, AccountId by, Request request, Request.State state, String sealed) {
        RequestTable.decide(db, request.id(), state, by.value(), cell.clock().instant(), sealed);
        cell.jobs().cancel(db, LapseJob.KIND, request.id());
        String act = state == Request.State.REFUSED ? "access.refused" : "access.withdrawn";
        Lines.of(cell, db).about(request, by, act, request.id());
        return new Answer.Done(request.id());
    }

    /** Ends a grant before its time: whoever reads gives it back, or somebody responsible takes it. */
    public Answer stop(Cell cell, AccountId by, String grant) {
        return cell.write(db -> {
            Optional<Given> found = GrantTable.find(db, grant)
                    .filter(given -> given.counts(cell.clock().instant()));
            if (found.isEmpty()) {
                return new Answer.No(Answer.Cause.OVER);
            }
            Given given = found.get();
            Circle circle = new Circle(cell, db, colleagues);
            boolean may = by.equals(given.grant().reader())
                    || circle.may(
                            by, AccessPermissions.MAY_APPROVE, given.division().orElse(cell.division()));
            if (!may) {
                return new Answer.No(Answer.Cause.NOT_RESPONSIBLE);
            }
            GrantTable.end(db, grant, cell.clock().instant());
            Lines.of(cell, db).about(given.grant(), by, "access.ended");
            return new Answer.Done(grant);
        });
    }

    /** Open, of this kind, and theirs to decide. */
    private Decidable decidable(Cell cell, DSLContext db, AccountId by, String id, Request.Kind kind) {
        Optional<Request> found = RequestTable.find(db, id).filter(request -> request.kind() == kind);
        if (found.isEmpty() || !open(cell, found.get())) {
            return new Decidable.Not(Answer.Cause.OVER);
        }
        Circle circle = new Circle(cell, db, colleagues);
        Request request = found.get();
        if (circle.close(by, request.reader())) {
            return new Decidable.Not(Answer.Cause.OWN);
        }
        boolean glass = kind == Request.Kind.GLASS;
        return circle.may(by, glass ? AccessPermissions.MAY_SECOND : AccessPermissions.MAY_APPROVE, request.division())
                ? new Decidable.Yes(request)
                : new Decidable.Not(Answer.Cause.NOT_RESPONSIBLE);
    }
}
