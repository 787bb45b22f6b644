package org.canopy.platform.backup;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code backup_done}. */
final class DoneTable {
    static final String BACKUP = "backup";
    static final String DRILL = "drill";
    static final String TROUBLE = "trouble";

    private static final int LONGEST = 400;

    /** @param trouble why it failed; empty if it did not */
    record Done(Instant at, String name, String trouble) {}

    private static final Table<Record> DONE = table(name("backup_done"));
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<Long> AT = field(name("at"), Long.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> WHY = field(name("trouble"), String.class);

    private DoneTable() {}

    static Optional<Done> last(DSLContext db, String kind) {
        return db.select(AT, NAME, WHY)
                .from(DONE)
                .where(KIND.eq(kind))
                .fetchOptional(row -> new Done(Instant.ofEpochMilli(row.get(AT)), row.get(NAME), row.get(WHY)));
    }

    static void put(DSLContext db, String kind, Done done) {
        forget(db, kind);
        String why =
                done.trouble().substring(0, Math.min(LONGEST, done.trouble().length()));
        db.insertInto(DONE, KIND, AT, NAME, WHY)
                .values(kind, done.at().toEpochMilli(), done.name(), why)
                .execute();
    }

    static void forget(DSLContext db, String kind) {
        db.deleteFrom(DONE).where(KIND.eq(kind)).execute();
    }
}
