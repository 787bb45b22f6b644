package org.canopy.platform.audit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What has been signed, and by which keys. */
final class CheckpointTable {
    private static final Table<Record> CHECKPOINTS = table(name("audit_checkpoint"));
    private static final Field<Long> SIZE = field(name("size"), Long.class);
    private static final Field<Long> AT = field(name("at"), Long.class);
    private static final Field<String> NOTE = field(name("note"), String.class);
    private static final Field<String> FRONTIER = field(name("frontier"), String.class);
    private static final Table<Record> KEYS = table(name("audit_key"));
    private static final Field<String> VKEY = field(name("vkey"), String.class);
    private static final Field<Long> SINCE = field(name("since"), Long.class);

    private CheckpointTable() {}

    /** @param frontier what the tree needs to grow from there */
    record Row(long size, Instant at, String note, String frontier) {}

    static Optional<Row> newest(DSLContext db) {
        return db.select(SIZE, AT, NOTE, FRONTIER)
                .from(CHECKPOINTS)
                .orderBy(SIZE.desc())
                .limit(1)
                .fetchOptional(CheckpointTable::row);
    }

    /** In order, those over more than {@code size} lines. */
    static List<Row> beyond(DSLContext db, long size) {
        return db.select(SIZE, AT, NOTE, FRONTIER)
                .from(CHECKPOINTS)
                .where(SIZE.gt(size))
                .orderBy(SIZE)
                .fetch(CheckpointTable::row);
    }

    /** All that were signed, in the order of their size. */
    static List<String> notes(Cell cell) {
        return cell.read(db -> beyond(db, 0)).stream().map(Row::note).toList();
    }

    static void add(DSLContext db, Row row) {
        db.insertInto(CHECKPOINTS, SIZE, AT, NOTE, FRONTIER)
                .values(row.size(), row.at().toEpochMilli(), row.note(), row.frontier())
                .execute();
    }

    static List<String> keys(DSLContext db) {
        return db.select(VKEY).from(KEYS).orderBy(SINCE).fetch(VKEY);
    }

    static void addKey(DSLContext db, Witness witness, Instant since) {
        db.insertInto(KEYS, VKEY, SINCE)
                .values(witness.vkey(), since.toEpochMilli())
                .onConflictDoNothing()
                .execute();
    }

    private static Row row(Record row) {
        return new Row(row.get(SIZE), Instant.ofEpochMilli(row.get(AT)), row.get(NOTE), row.get(FRONTIER));
    }
}
