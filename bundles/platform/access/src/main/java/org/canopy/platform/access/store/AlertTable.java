package org.canopy.platform.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The only class that knows the table {@code access_alert}. */
public final class AlertTable {
    private AlertTable() {}

    /**
     * Something that the rule found.
     *
     * @param rule which part of it: a code
     * @param person whose viewing it is about
     * @param records how many records, or days, or times: what the rule counts
     * @param firstLine of the ledger's lines that it is about
     * @param policy version of the county's thresholds; {@code example} in a demonstration
     */
    public record Alert(
            String id,
            String rule,
            AccountId person,
            int records,
            long firstLine,
            long lastLine,
            Instant since,
            Instant foundAt,
            String policy) {}

    public static void add(DSLContext db, Alert a) {
        db.execute(
                "insert into access_alert (id, rule, person, records, first_line, last_line, since, found_at, policy)"
                        + " values (?,?,?,?,?,?,?,?,?)",
                a.id(),
                a.rule(),
                a.person().value(),
                a.records(),
                a.firstLine(),
                a.lastLine(),
                a.since().toEpochMilli(),
                a.foundAt().toEpochMilli(),
                a.policy());
    }

    public static Optional<Alert> find(DSLContext db, String id) {
        return db.fetch("select * from access_alert where id = ?", id).map(AlertTable::alert).stream()
                .findFirst();
    }

    /** The newest first. */
    public static List<Alert> between(DSLContext db, Instant from, Instant to) {
        return db.fetch(
                        "select * from access_alert where found_at >= ? and found_at < ? order by found_at desc, id",
                        from.toEpochMilli(),
                        to.toEpochMilli())
                .map(AlertTable::alert);
    }

    public static int unreviewed(DSLContext db) {
        return db.fetch("select count(*) from access_alert where not exists"
                        + " (select 1 from access_review where about = access_alert.id)")
                .get(0)
                .get(0, Integer.class);
    }

    private static Alert alert(Record row) {
        return new Alert(
                Values.text(row, "id"),
                Values.text(row, "rule"),
                Values.account(row, "person"),
                row.get("records", Integer.class),
                row.get("first_line", Long.class),
                row.get("last_line", Long.class),
                Values.instant(row, "since"),
                Values.instant(row, "found_at"),
                Values.text(row, "policy"));
    }
}
