package org.canopy.platform.vault;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The only class that knows {@code vault_erasure}, signed certificates, and {@code vault_tombstone}, the records they name. */
final class ErasureTable {
    private static final Table<Record> ERASURES = table(name("vault_erasure"));
    private static final Field<String> DIGEST = field(name("digest"), String.class);
    private static final Field<Long> AT = field(name("at"), Long.class);
    private static final Field<String> NOTE = field(name("note"), String.class);

    private static final Table<Record> TOMBSTONES = table(name("vault_tombstone"));
    private static final Field<byte[]> RECORD = field(name("vault_tombstone", "record"), byte[].class);
    private static final Field<String> ERASURE = field(name("erasure"), String.class);

    private ErasureTable() {}

    static boolean holds(DSLContext db, RecordId record) {
        return db.fetchExists(TOMBSTONES, RECORD.eq(record.bytes()));
    }

    /** That there is no tombstone for the record in {@code column}. */
    static Condition spared(Field<byte[]> column) {
        return DSL.notExists(DSL.selectOne().from(TOMBSTONES).where(RECORD.eq(column)));
    }

    /** Notes, oldest first. */
    static List<String> notes(DSLContext db) {
        return db.select(NOTE).from(ERASURES).orderBy(AT, DIGEST).fetch(NOTE);
    }

    static Set<String> digests(DSLContext db) {
        return db.select(DIGEST).from(ERASURES).fetchSet(DIGEST);
    }

    /** The keys of the records go, and what names them for ever comes. */
    static void erase(DSLContext db, Erased erased, String note) {
        Collection<RecordId> records =
                erased.lines().stream().map(Erased.Line::id).toList();
        DekTable.delete(db, records);
        db.insertInto(ERASURES, DIGEST, AT, NOTE)
                .values(erased.digest(), erased.at().toInstant().toEpochMilli(), note)
                .onConflictDoNothing()
                .execute();
        for (RecordId record : records) {
            db.insertInto(TOMBSTONES, field(name("record"), byte[].class), ERASURE)
                    .values(record.bytes(), erased.digest())
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
