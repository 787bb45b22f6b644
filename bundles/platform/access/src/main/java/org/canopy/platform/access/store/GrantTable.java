package org.canopy.platform.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.Subject;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.access.Given;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The only class that knows the table {@code access_grant}. What ends keeps its row. */
public final class GrantTable {
    private static final String ALL = "select * from access_grant ";

    private GrantTable() {}

    public static void add(DSLContext db, Given given) {
        AccessGrant grant = given.grant();
        db.execute(
                "insert into access_grant (id, kind, reader, subject, division, purpose, request, given_by, since, until)"
                        + " values (?,?,?,?,?,?,?,?,?,?)",
                grant.id(),
                grant.kind().name(),
                grant.reader().value(),
                grant.subject().toString(),
                given.division().map(DivisionCode::digits).orElse(""),
                grant.purpose().code(),
                given.request().orElse(""),
                given.by().value(),
                given.since().toEpochMilli(),
                grant.until().toEpochMilli());
    }

    public static void end(DSLContext db, String id, Instant at) {
        db.execute("update access_grant set until = ? where id = ?", at.toEpochMilli(), id);
    }

    public static Optional<Given> find(DSLContext db, String id) {
        return db.fetch(ALL + "where id = ?", id).map(GrantTable::given).stream()
                .findFirst();
    }

    public static Optional<Given> ofRequest(DSLContext db, String request) {
        return db.fetch(ALL + "where request = ?", request).map(GrantTable::given).stream()
                .findFirst();
    }

    /** What counts now, the newest first. */
    public static List<Given> live(DSLContext db, AccountId reader, Instant now) {
        return db.fetch(
                        ALL + "where reader = ? and until > ? and since <= ? order by since desc, id",
                        reader.value(),
                        now.toEpochMilli(),
                        now.toEpochMilli())
                .map(GrantTable::given);
    }

    public static List<Given> live(
            DSLContext db, AccountId reader, Subject subject, AccessGrant.Kind kind, Instant now) {
        return live(db, reader, now).stream()
                .filter(given ->
                        given.grant().kind() == kind && given.grant().subject().equals(subject))
                .toList();
    }

    /** Of one record, whoever reads it, the newest first. */
    public static List<Given> live(DSLContext db, Subject subject, AccessGrant.Kind kind, Instant now) {
        return db.fetch(
                        ALL + "where subject = ? and kind = ? and until > ? order by since desc, id",
                        subject.toString(),
                        kind.name(),
                        now.toEpochMilli())
                .map(GrantTable::given);
    }

    /** Broken glass of which nobody has said what they think, the longest waiting first. */
    public static List<Given> unreviewed(DSLContext db) {
        return db.fetch(ALL + "where kind = 'BREAK_GLASS' and not exists"
                        + " (select 1 from access_review where about = access_grant.id) order by since, id")
                .map(GrantTable::given);
    }

    public static List<Given> between(DSLContext db, Instant from, Instant to) {
        return db.fetch(
                        ALL + "where since >= ? and since < ? order by since, id",
                        from.toEpochMilli(),
                        to.toEpochMilli())
                .map(GrantTable::given);
    }

    private static Given given(Record row) {
        AccessGrant grant = new AccessGrant(
                Values.text(row, "id"),
                AccessGrant.Kind.valueOf(Values.text(row, "kind")),
                Values.account(row, "reader"),
                Values.subject(row),
                new Purpose(Values.text(row, "purpose")),
                Values.instant(row, "until"));
        return new Given(
                grant,
                Values.division(row),
                Optional.of(Values.text(row, "request")).filter(id -> !id.isEmpty()),
                Values.account(row, "given_by"),
                Values.instant(row, "since"));
    }
}
