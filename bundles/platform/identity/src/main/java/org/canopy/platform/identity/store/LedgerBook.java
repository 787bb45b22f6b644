package org.canopy.platform.identity.store;

import static org.canopy.platform.identity.store.Columns.number;
import static org.canopy.platform.identity.store.Columns.text;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerEntry;
import org.canopy.api.ledger.LedgerLine;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Reads the platform's table {@code platform_ledger}; it is written by the store alone. */
public final class LedgerBook {
    private static final Table<Record> LEDGER = table(name("platform_ledger"));
    private static final Field<Long> SEQUENCE = number("sequence");
    private static final Field<Long> AT = number("at");
    private static final Field<String> ACTOR = text("actor");
    private static final Field<String> ACT = text("act");
    private static final Field<String> OBJECT = text("object");
    private static final Field<String> REASON = text("reason");
    private static final Field<String> HASH = text("hash");
    private static final List<Field<?>> COLUMNS = List.of(SEQUENCE, AT, ACTOR, ACT, OBJECT, REASON, HASH);
    private static final int AT_ONCE = 1_000;

    /** How many lines were checked, and the first that is broken or missing. */
    public record Verdict(long lines, OptionalLong broken) {}

    public long count(DSLContext db) {
        return db.fetchCount(LEDGER);
    }

    /** The newest first. */
    public List<LedgerEntry> newest(DSLContext db, int limit, int offset) {
        return db.select(COLUMNS)
                .from(LEDGER)
                .orderBy(SEQUENCE.desc())
                .limit(limit)
                .offset(offset)
                .fetch(LedgerBook::entry);
    }

    /** Goes over the whole chain, a thousand lines at a time, so that nobody's writes wait for it. */
    public Verdict verify(Cell cell) {
        String previous = LedgerEntry.BEGINNING;
        long last = 0;
        while (true) {
            long from = last;
            List<Record> rows = cell.read(db -> List.copyOf(db.select(COLUMNS)
                    .from(LEDGER)
                    .where(SEQUENCE.gt(from))
                    .orderBy(SEQUENCE)
                    .limit(AT_ONCE)
                    .fetch()));
            for (Record row : rows) {
                if (row.get(SEQUENCE) != last + 1 || !stands(row, previous)) {
                    return new Verdict(last, OptionalLong.of(last + 1));
                }
                previous = row.get(HASH);
                last++;
            }
            if (rows.size() < AT_ONCE) {
                return new Verdict(last, OptionalLong.empty());
            }
        }
    }

    private static boolean stands(Record row, String previous) {
        try {
            return entry(row).follows(previous);
        } catch (IllegalArgumentException e) {
            return false; // nothing that we would have written
        }
    }

    private static LedgerEntry entry(Record row) {
        return new LedgerEntry(
                row.get(SEQUENCE),
                Instant.ofEpochMilli(row.get(AT)),
                new LedgerLine(row.get(ACTOR), row.get(ACT), row.get(OBJECT), row.get(REASON)),
                row.get(HASH));
    }
}
