package org.canopy.platform.vault;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The only class that knows the table {@code vault_dek}: a record's key, wrapped under its module's key. */
final class DekTable {
    record Row(RecordId record, String module, int kekVersion, byte[] wrapped) {}

    private static final Table<Record> DEK = table(name("vault_dek"));
    private static final Field<byte[]> RECORD = field(name("record"), byte[].class);
    private static final Field<byte[]> OF_ROW = field(name("vault_dek", "record"), byte[].class);
    private static final Field<String> MODULE = field(name("module"), String.class);
    private static final Field<Integer> KEK = field(name("kek_version"), Integer.class);
    private static final Field<byte[]> WRAPPED = field(name("wrapped"), byte[].class);
    private static final Field<Integer> NUMBER = DSL.count();
    private static final Field<Long> CREATED = field(name("created"), Long.class);

    private static final int AT_A_TIME = 1_000;

    private DekTable() {}

    static Optional<Row> find(DSLContext db, RecordId record) {
        return db.select(RECORD, MODULE, KEK, WRAPPED)
                .from(DEK)
                .where(RECORD.eq(record.bytes()))
                .and(ErasureTable.spared(OF_ROW))
                .fetchOptional(DekTable::row);
    }

    static List<Row> findAll(DSLContext db, Collection<RecordId> records) {
        return db.select(RECORD, MODULE, KEK, WRAPPED)
                .from(DEK)
                .where(among(records))
                .and(ErasureTable.spared(OF_ROW))
                .fetch(DekTable::row);
    }

    private static Condition among(Collection<RecordId> records) {
        return RECORD.in(records.stream().map(RecordId::bytes).toList());
    }

    static void delete(DSLContext db, Collection<RecordId> records) {
        db.deleteFrom(DEK).where(among(records)).execute();
    }

    static boolean holds(DSLContext db, RecordId record) {
        return db.fetchExists(DEK, RECORD.eq(record.bytes()));
    }

    private static Row row(Record row) {
        return new Row(new RecordId(row.get(RECORD)), row.get(MODULE), row.get(KEK), row.get(WRAPPED));
    }

    /** Nothing changes where the record has a key already. */
    static void insert(DSLContext db, Row row, long created) {
        db.insertInto(DEK, RECORD, MODULE, KEK, WRAPPED, CREATED)
                .values(row.record().bytes(), row.module(), row.kekVersion(), row.wrapped(), created)
                .onConflictDoNothing()
                .execute();
    }

    /** The next rows of {@code module} under a version before {@code before}; a rewrapped row is no longer among them. */
    static List<Row> under(DSLContext db, String module, int before, int limit) {
        return db.select(RECORD, MODULE, KEK, WRAPPED)
                .from(DEK)
                .where(MODULE.eq(module))
                .and(KEK.lt(before))
                .orderBy(KEK, RECORD)
                .limit(limit)
                .fetch(DekTable::row);
    }

    /** The rows after {@code last} in the order of their ids. */
    static List<Row> after(DSLContext db, RecordId last, int limit) {
        return db.select(RECORD, MODULE, KEK, WRAPPED)
                .from(DEK)
                .where(RECORD.gt(last.bytes()))
                .orderBy(RECORD)
                .limit(limit)
                .fetch(DekTable::row);
    }

    /** All rows one by one, as they stand at the moment of the transaction. */
    static long each(DSLContext db, BiConsumer<Row, Long> to) {
        long rows = 0;
        try (Cursor<? extends Record> all = db.select(RECORD, MODULE, KEK, WRAPPED, CREATED)
                .from(DEK)
                .orderBy(RECORD)
                .fetchSize(AT_A_TIME)
                .fetchLazy()) {
            for (Record row : all) {
                to.accept(row(row), row.get(CREATED));
                rows++;
            }
        }
        return rows;
    }

    /** Puts {@code to} in the place of {@code from}; nothing changes if the row has changed or gone meanwhile. */
    static void rewrap(DSLContext db, Row from, Row to) {
        db.update(DEK)
                .set(KEK, to.kekVersion())
                .set(WRAPPED, to.wrapped())
                .where(RECORD.eq(from.record().bytes()))
                .and(KEK.eq(from.kekVersion()))
                .execute();
    }

    /** How many record keys lie under this version. */
    static long count(DSLContext db, String module, int kekVersion) {
        return db.fetchCount(DEK, MODULE.eq(module).and(KEK.eq(kekVersion)));
    }

    /** Record keys by version, by module. */
    static Map<String, Map<Integer, Integer>> counts(DSLContext db) {
        Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
        db.select(MODULE, KEK, NUMBER).from(DEK).groupBy(MODULE, KEK).forEach(row -> counts.computeIfAbsent(
                        row.get(MODULE), module -> new TreeMap<>())
                .put(row.get(KEK), row.get(NUMBER)));
        return counts;
    }
}
