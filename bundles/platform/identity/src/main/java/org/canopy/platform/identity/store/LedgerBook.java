package org.canopy.platform.identity.store;

import static org.canopy.platform.identity.store.Columns.number;
import static org.canopy.platform.identity.store.Columns.text;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
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

    private static LedgerEntry entry(Record row) {
        return new LedgerEntry(
                row.get(SEQUENCE),
                Instant.ofEpochMilli(row.get(AT)),
                new LedgerLine(row.get(ACTOR), row.get(ACT), row.get(OBJECT), row.get(REASON)),
                row.get(HASH));
    }
}
