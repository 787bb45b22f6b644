package org.canopy.platform.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.canopy.api.ledger.Ledger;
import org.canopy.api.ledger.LedgerEntry;
import org.canopy.api.ledger.LedgerLine;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Writes the table {@code platform_ledger}; triggers refuse every change of it. The committer is one thread, so the line
 * before is always known: also that of a write in the same commit, and never one that was rolled back.
 */
public final class LedgerTable implements Ledger {
    private static final Table<Record> LEDGER = table(name("platform_ledger"));
    private static final Field<Long> SEQUENCE = field(name("sequence"), Long.class);
    private static final Field<Long> AT = field(name("at"), Long.class);
    private static final Field<String> ACTOR = field(name("actor"), String.class);
    private static final Field<String> ACT = field(name("act"), String.class);
    private static final Field<String> OBJECT = field(name("object"), String.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<String> HASH = field(name("hash"), String.class);

    private final Clock clock;

    public LedgerTable(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void write(DSLContext db, LedgerLine line) {
        DSLContext own = Contexts.asPlatform(db);
        var last = own.select(SEQUENCE, HASH)
                .from(LEDGER)
                .orderBy(SEQUENCE.desc())
                .limit(1)
                .fetchOptional();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LedgerEntry next = LedgerEntry.after(
                last.map(row -> row.get(HASH)).orElse(LedgerEntry.BEGINNING),
                last.map(row -> row.get(SEQUENCE)).orElse(0L) + 1,
                now,
                line);
        own.insertInto(LEDGER, SEQUENCE, AT, ACTOR, ACT, OBJECT, REASON, HASH)
                .values(
                        next.sequence(),
                        now.toEpochMilli(),
                        line.actor(),
                        line.act(),
                        line.object(),
                        line.reason(),
                        next.hash())
                .execute();
    }
}
