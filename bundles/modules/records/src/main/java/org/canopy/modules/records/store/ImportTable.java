package org.canopy.modules.records.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows {@code records_import_row} and its facts. @param db of the query that is running */
public record ImportTable(DSLContext db) {
    private static final Table<Record> ROW = table("records_import_row");
    private static final Field<String> ID = field("id", String.class);
    private static final Field<Long> TAG = field("tag", Long.class);
    private static final Field<String> CHILD = field("child", String.class);
    private static final Field<String> RUN = field("run", String.class);
    private static final Field<String> ACT = field("act", String.class);
    private static final Field<byte[]> SEALED = field("sealed", byte[].class);
    private static final Table<Record> FACTS = table("records_import_fact");
    private static final Field<String> ROW_ID = field("row_id", String.class);
    private static final Field<String> SLOT = field("slot", String.class);
    private static final Field<String> FACT = field("fact", String.class);
    private static final Field<Integer> VERSION = field("version", Integer.class);
    /** Rows under one tag; about three keys share one. */
    private static final int MOST = 100;

    /** Rows that may have this key. */
    public List<ImportRow> under(Collection<Long> tags) {
        return db.select(ID, TAG, CHILD, RUN, ACT, SEALED)
                .from(ROW)
                .where(TAG.in(tags))
                .limit(MOST)
                .fetch(this::row);
    }

    private ImportRow row(Record row) {
        Map<String, ImportRow.Digest> facts = new LinkedHashMap<>();
        db.select(SLOT, FACT, VERSION, SEALED)
                .from(FACTS)
                .where(ROW_ID.eq(row.get(ID)))
                .forEach(one -> facts.put(
                        one.get(SLOT),
                        new ImportRow.Digest(
                                new FactId(one.get(FACT)), one.get(VERSION), new Sealed(one.get(SEALED)))));
        return new ImportRow(
                row.get(ID),
                row.get(TAG),
                new ChildId(row.get(CHILD)),
                row.get(RUN),
                row.get(ACT),
                new Sealed(row.get(SEALED)),
                facts);
    }

    /** A row that is known stays the same row; the facts that are given replace those of their slots. */
    public void store(ImportRow row) {
        int known = db.update(ROW)
                .set(RUN, row.run())
                .set(ACT, row.act())
                .where(ID.eq(row.id()))
                .execute();
        if (known == 0) {
            db.insertInto(ROW, ID, TAG, CHILD, RUN, ACT, SEALED)
                    .values(
                            row.id(),
                            row.tag(),
                            row.child().value(),
                            row.run(),
                            row.act(),
                            row.sealed().bytes())
                    .execute();
        }
        row.facts().forEach((slot, digest) -> {
            db.deleteFrom(FACTS).where(ROW_ID.eq(row.id())).and(SLOT.eq(slot)).execute();
            db.insertInto(FACTS, ROW_ID, SLOT, FACT, VERSION, SEALED)
                    .values(
                            row.id(),
                            slot,
                            digest.fact().value(),
                            digest.version(),
                            digest.sealed().bytes())
                    .execute();
        });
    }

    /** How many rows this import has written so. */
    public int count(String run, String act) {
        return db.fetchCount(db.selectOne().from(ROW).where(RUN.eq(run)).and(ACT.eq(act)));
    }
}
