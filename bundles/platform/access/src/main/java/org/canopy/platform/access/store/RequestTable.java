package org.canopy.platform.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;
import org.canopy.core.privacy.LegalBasis;
import org.canopy.platform.access.Request;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The only class that knows the table {@code access_request}. */
public final class RequestTable {
    private static final String ALL = "select * from access_request ";

    private RequestTable() {}

    /** @param reason sealed */
    public static void add(DSLContext db, Request request, String reason) {
        db.execute(
                "insert into access_request (id, kind, reader, subject, division, purpose, basis, minutes, reason,"
                        + " asked_at, state, decided_by, decided_at, answer) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                request.id(),
                request.kind().name(),
                request.reader().value(),
                request.subject().toString(),
                request.division().digits(),
                request.purpose().code(),
                request.basis().name(),
                request.minutes(),
                reason,
                request.askedAt().toEpochMilli(),
                request.state().name(),
                "",
                0L,
                "");
    }

    /**
     * @param by empty: nobody
     * @param answer sealed, or empty
     * @return false if it was not open any more
     */
    public static boolean decide(DSLContext db, String id, Request.State state, String by, Instant at, String answer) {
        return db.execute(
                        "update access_request set state = ?, decided_by = ?, decided_at = ?, answer = ?"
                                + " where id = ? and state = 'OPEN'",
                        state.name(),
                        by,
                        at.toEpochMilli(),
                        answer,
                        id)
                == 1;
    }

    public static Optional<Request> find(DSLContext db, String id) {
        return db.fetch(ALL + "where id = ?", id).map(RequestTable::request).stream()
                .findFirst();
    }

    /** Their sealed reason and answer. */
    public record Words(String reason, String answer) {}

    public static Words words(DSLContext db, String id) {
        Record row = db.fetch("select reason, answer from access_request where id = ?", id)
                .get(0);
        return new Words(Values.text(row, "reason"), Values.text(row, "answer"));
    }

    /** The longest waiting first. */
    public static List<Request> open(DSLContext db) {
        return db.fetch(ALL + "where state = 'OPEN' order by asked_at, id").map(RequestTable::request);
    }

    /** The newest first. */
    public static List<Request> of(DSLContext db, AccountId reader, int limit) {
        return db.fetch(ALL + "where reader = ? order by asked_at desc, id limit ?", reader.value(), limit)
                .map(RequestTable::request);
    }

    /** Those that were asked between two moments, in order. */
    public static List<Request> between(DSLContext db, Instant from, Instant to) {
        return db.fetch(
                        ALL + "where asked_at >= ? and asked_at < ? order by asked_at, id",
                        from.toEpochMilli(),
                        to.toEpochMilli())
                .map(RequestTable::request);
    }

    private static Request request(Record row) {
        return new Request(
                Values.text(row, "id"),
                Request.Kind.valueOf(Values.text(row, "kind")),
                Values.account(row, "reader"),
                Values.subject(row),
                Values.division(row).orElseThrow(),
                new Purpose(Values.text(row, "purpose")),
                LegalBasis.valueOf(Values.text(row, "basis")),
                row.get("minutes", Integer.class),
                Values.instant(row, "asked_at"),
                Request.State.valueOf(Values.text(row, "state")),
                Optional.of(Values.text(row, "decided_by"))
                        .filter(by -> !by.isEmpty())
                        .map(AccountId::new),
                Values.instant(row, "decided_at"));
    }
}
