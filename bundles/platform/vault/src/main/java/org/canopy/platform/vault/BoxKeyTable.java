package org.canopy.platform.vault;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code vault_box_key}: key pairs, their private half under the county's master key. */
final class BoxKeyTable {
    record Row(String module, int version, byte[] half, byte[] wrapped, long created) {
        /** Whether it has lost its private half. */
        boolean destroyed() {
            return wrapped.length == 0;
        }
    }

    private static final Table<Record> PAIRS = table(name("vault_box_key"));
    private static final Field<String> MODULE = field(name("module"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<String> HALF = field(name("public_half"), String.class);
    private static final Field<String> WRAPPED = field(name("wrapped"), String.class);
    private static final Field<Long> CREATED = field(name("created"), Long.class);

    private BoxKeyTable() {}

    /** Oldest first. */
    static List<Row> all(DSLContext db) {
        return db.select(MODULE, VERSION, HALF, WRAPPED, CREATED)
                .from(PAIRS)
                .orderBy(MODULE, VERSION)
                .fetch(row -> new Row(
                        row.get(MODULE),
                        row.get(VERSION),
                        HexFormat.of().parseHex(row.get(HALF)),
                        Base64.getDecoder().decode(row.get(WRAPPED)),
                        row.get(CREATED)));
    }

    /** Nothing changes where somebody was faster. */
    static void insert(DSLContext db, Row row) {
        db.insertInto(PAIRS, MODULE, VERSION, HALF, WRAPPED, CREATED)
                .values(
                        row.module(),
                        row.version(),
                        HexFormat.of().formatHex(row.half()),
                        Base64.getEncoder().encodeToString(row.wrapped()),
                        row.created())
                .onConflictDoNothing()
                .execute();
    }

    static void destroyBefore(DSLContext db, String module, int version) {
        db.update(PAIRS)
                .set(WRAPPED, "")
                .where(MODULE.eq(module))
                .and(VERSION.lt(version))
                .execute();
    }
}
