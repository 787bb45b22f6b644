package org.canopy.platform.vault;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Base64;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code vault_index_key}: keys of indexes, wrapped under the county's master key. */
final class IndexKeyTable {
    record Row(FieldName name, int version, int bits, Suite suite, byte[] wrapped, long created) {}

    private static final Table<Record> KEYS = table(name("vault_index_key"));
    private static final Field<String> MODULE = field(name("module"), String.class);
    private static final Field<String> FIELD = field(name("field"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<Integer> BITS = field(name("bits"), Integer.class);
    private static final Field<Integer> SUITE = field(name("suite"), Integer.class);
    private static final Field<String> WRAPPED = field(name("wrapped"), String.class);
    private static final Field<Long> CREATED = field(name("created"), Long.class);

    private IndexKeyTable() {}

    /** All keys of all fields, oldest first. */
    static List<Row> all(DSLContext db) {
        return db.select(MODULE, FIELD, VERSION, BITS, SUITE, WRAPPED, CREATED)
                .from(KEYS)
                .orderBy(MODULE, FIELD, VERSION)
                .fetch(row -> new Row(
                        new FieldName(row.get(MODULE), row.get(FIELD)),
                        row.get(VERSION),
                        row.get(BITS),
                        Suite.of(row.get(SUITE)),
                        Base64.getDecoder().decode(row.get(WRAPPED)),
                        row.get(CREATED)));
    }

    /** Nothing changes where somebody was faster. */
    static void insert(DSLContext db, Row row) {
        db.insertInto(KEYS, MODULE, FIELD, VERSION, BITS, SUITE, WRAPPED, CREATED)
                .values(
                        row.name().module(),
                        row.name().field(),
                        row.version(),
                        row.bits(),
                        row.suite().id(),
                        Base64.getEncoder().encodeToString(row.wrapped()),
                        row.created())
                .onConflictDoNothing()
                .execute();
    }

    static void deleteBefore(DSLContext db, FieldName name, int version) {
        db.deleteFrom(KEYS)
                .where(MODULE.eq(name.module()))
                .and(FIELD.eq(name.field()))
                .and(VERSION.lt(version))
                .execute();
    }
}
