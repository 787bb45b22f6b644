package org.canopy.platform.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.access.Subject;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;

/** Reads the platform's table {@code platform_ledger}. */
public final class LedgerLines {
    private static final String COLUMNS = "select sequence, at, actor, act, object, reason, hash from platform_ledger ";
    private static final int AT_ONCE = 2_000;

    private LedgerLines() {}

    /** A line. */
    public record Line(long sequence, Instant at, String actor, String act, String object, String reason, String hash) {
        /** The record that it is about; empty where it is about none. */
        public Optional<Subject> subject() {
            String[] parts = object.split("/", 3);
            if (parts.length < 2) {
                return Optional.empty();
            }
            String[] record = parts[1].split(":", 3);
            try {
                return record.length < 2
                        ? Optional.empty()
                        : Optional.of(Subject.parse(parts[0] + "/" + record[0] + ":" + record[1]));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }

        /** What stands behind the purpose: the id of a grant or a request. */
        public String id() {
            return reason.substring(reason.indexOf('/') + 1);
        }
    }

    /**
     * The newest lines about a record and what is filed under it, found by the ledger's index: what begins with
     * {@code records/child:7f3a} and goes on with a slash or a colon, or ends there.
     */
    public static List<Line> about(DSLContext db, Subject subject, int limit) {
        String exact = subject.toString();
        return Stream.of(
                        range(db, exact, exact + " ", limit),
                        range(db, exact + "/", exact + "0", limit),
                        range(db, exact + ":", exact + ";", limit))
                .flatMap(List::stream)
                .sorted((a, b) -> Long.compare(b.sequence(), a.sequence()))
                .limit(limit)
                .toList();
    }

    private static List<Line> range(DSLContext db, String from, String to, int limit) {
        String object = db.dialect().family() == SQLDialect.POSTGRES ? "object collate \"C\"" : "object";
        return db.fetch(
                        COLUMNS + "where " + object + " >= ? and " + object + " < ? order by sequence desc limit ?",
                        from,
                        to,
                        limit)
                .map(LedgerLines::line);
    }

    /** A part of the ledger, in order: what follows {@code sequence}. */
    public static List<Line> after(DSLContext db, long sequence) {
        return db.fetch(COLUMNS + "where sequence > ? order by sequence limit " + AT_ONCE, sequence)
                .map(LedgerLines::line);
    }

    /** The last line before a moment; 0 where there is none. Lines stand in the order of their times. */
    public static long lastBefore(DSLContext db, Instant moment) {
        long low = 0;
        long high = db.fetch("select coalesce(max(sequence), 0) from platform_ledger")
                .get(0)
                .get(0, Long.class);
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            long at = db.fetch("select at from platform_ledger where sequence = ?", middle)
                    .get(0)
                    .get(0, Long.class);
            if (at < moment.toEpochMilli()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static Line line(Record row) {
        return new Line(
                row.get(0, Long.class),
                Instant.ofEpochMilli(row.get(1, Long.class)),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class));
    }
}
