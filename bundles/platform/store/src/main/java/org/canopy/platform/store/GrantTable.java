package org.canopy.platform.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.Ledger;
import org.canopy.api.ledger.LedgerLine;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code platform_grant}: what a county granted which module, who did, and when. */
public final class GrantTable {
    /** A row; {@code kind} is that of the thing granted, or one of the keeper's own marks. */
    public record Row(String module, String kind, String what) {}

    private static final Table<Record> GRANT = table(name("platform_grant"));
    private static final Field<String> MODULE = field(name("module"), String.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> WHAT = field(name("what"), String.class);
    private static final Field<String> ACTOR = field(name("actor"), String.class);
    private static final Field<Long> AT = field(name("at"), Long.class);

    private final CellStore store;
    private final Clock clock;
    private final Ledger ledger;

    public GrantTable(CellStore store, Clock clock, Ledger ledger) {
        this.store = store;
        this.clock = clock;
        this.ledger = ledger;
    }

    public List<Row> all() {
        return store.read(db -> db.select(MODULE, KIND, WHAT)
                .from(GRANT)
                .fetch(row -> new Row(row.get(MODULE), row.get(KIND), row.get(WHAT))));
    }

    /** Adds rows that are new, without a line in the ledger. */
    public void mark(Collection<Row> rows, String actor) {
        store.write(db -> {
            rows.forEach(row -> insert(db, row, actor));
            return rows;
        });
    }

    /** Replaces what the module has by {@code rows}; what is written into the ledger says who agreed to what. */
    public void replace(ModuleName module, Collection<Row> rows, Collection<Row> news, String actor) {
        store.write(db -> {
            for (Row old : rowsOf(db, module)) {
                if (!rows.contains(old)) {
                    db.deleteFrom(GRANT)
                            .where(MODULE.eq(old.module()), KIND.eq(old.kind()), WHAT.eq(old.what()))
                            .execute();
                }
            }
            rows.forEach(row -> insert(db, row, actor));
            news.forEach(
                    row -> ledger.write(db, new LedgerLine(actor, "modules.granted", module.value(), reason(row))));
            return rows;
        });
    }

    /** Writes into the ledger that a module wanted what it was not granted. */
    public void denied(Row row) {
        store.write(db -> {
            ledger.write(db, new LedgerLine(LedgerLine.SYSTEM, "modules.denied", row.module(), reason(row)));
            return row;
        });
    }

    private static List<Row> rowsOf(DSLContext db, ModuleName module) {
        return db.select(KIND, WHAT)
                .from(GRANT)
                .where(MODULE.eq(module.value()))
                .fetch(row -> new Row(module.value(), row.get(KIND), row.get(WHAT)));
    }

    private void insert(DSLContext db, Row row, String actor) {
        db.insertInto(GRANT, MODULE, KIND, WHAT, ACTOR, AT)
                .values(row.module(), row.kind(), row.what(), actor, clock.millis())
                .onConflict(MODULE, KIND, WHAT)
                .doNothing()
                .execute();
    }

    /** {@code host:example.org}. */
    private static String reason(Row row) {
        return row.kind().toLowerCase(Locale.ROOT) + ":" + row.what().replaceAll("[^A-Za-z0-9._:/@-]", "-");
    }
}
