package org.canopy.modules.records.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.modules.records.ChildId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The only class that knows the tables {@code records_hold} and {@code records_erasure}; whatever belongs to an
 * erased file, wherever it lies, goes here too.
 *
 * @param db of the query that is running; good until it returns
 */
public record EndTable(DSLContext db) {
    private static final Table<Record> HOLD = table("records_hold");
    private static final Table<Record> ERASURE = table("records_erasure");
    private static final Table<Record> FACT = table("records_fact");
    private static final Table<Record> TAG = table("records_tag");
    private static final Table<Record> PIECE = table("records_piece");
    private static final Table<Record> IMPORTED = table("records_import_row");
    private static final Table<Record> IMPORTED_FACT = table("records_import_fact");
    private static final Field<String> ROW = field("row_id", String.class);
    private static final Field<String> ID = field("id", String.class);
    private static final Field<String> CHILD = field("child", String.class);
    private static final Field<Long> HELD_AT = field("held_at", Long.class);
    private static final Field<String> HELD_BY = field("held_by", String.class);
    private static final Field<Long> LIFTED_AT = field("lifted_at", Long.class);
    private static final Field<String> LIFTED_BY = field("lifted_by", String.class);
    private static final Field<String> BASIS = field("basis", String.class);
    private static final Field<Long> ASKED_AT = field("asked_at", Long.class);
    private static final Field<String> ASKED_BY = field("asked_by", String.class);
    private static final Field<Long> DECIDED_AT = field("decided_at", Long.class);
    private static final Field<String> DECIDED_BY = field("decided_by", String.class);
    private static final Field<Long> DONE_AT = field("done_at", Long.class);
    private static final Field<String> CERTIFICATES = field("certificates", String.class);

    /**
     * An order to erase a file.
     *
     * @param decidedBy the second person; empty until then
     */
    public record Order(
            ChildId child,
            String basis,
            Instant askedAt,
            AccountId askedBy,
            Optional<AccountId> decidedBy,
            Optional<Instant> doneAt,
            Optional<String> certificates) {}

    public boolean held(ChildId child) {
        return db.fetchExists(
                db.selectOne().from(HOLD).where(CHILD.eq(child.value())).and(LIFTED_AT.isNull()));
    }

    public void hold(String id, ChildId child, Instant at, AccountId by) {
        db.insertInto(HOLD, ID, CHILD, HELD_AT, HELD_BY)
                .values(id, child.value(), at.toEpochMilli(), by.value())
                .execute();
    }

    /** How many holds ended. */
    public int lift(ChildId child, Instant at, AccountId by) {
        return db.update(HOLD)
                .set(LIFTED_AT, at.toEpochMilli())
                .set(LIFTED_BY, by.value())
                .where(CHILD.eq(child.value()))
                .and(LIFTED_AT.isNull())
                .execute();
    }

    public Optional<Order> order(ChildId child) {
        return db.select(CHILD, BASIS, ASKED_AT, ASKED_BY, DECIDED_BY, DONE_AT, CERTIFICATES)
                .from(ERASURE)
                .where(CHILD.eq(child.value()))
                .fetchOptional(row -> new Order(
                        new ChildId(row.get(CHILD)),
                        row.get(BASIS),
                        Instant.ofEpochMilli(row.get(ASKED_AT)),
                        new AccountId(row.get(ASKED_BY)),
                        Optional.ofNullable(row.get(DECIDED_BY)).map(AccountId::new),
                        Optional.ofNullable(row.get(DONE_AT)).map(Instant::ofEpochMilli),
                        Optional.ofNullable(row.get(CERTIFICATES))));
    }

    public void ask(ChildId child, String basis, Instant at, AccountId by) {
        db.insertInto(ERASURE, CHILD, BASIS, ASKED_AT, ASKED_BY)
                .values(child.value(), basis, at.toEpochMilli(), by.value())
                .execute();
    }

    public void decide(ChildId child, Instant at, AccountId by) {
        db.update(ERASURE)
                .set(DECIDED_AT, at.toEpochMilli())
                .set(DECIDED_BY, by.value())
                .where(CHILD.eq(child.value()))
                .execute();
    }

    /** Takes back an order that nobody has decided. */
    public void forget(ChildId child) {
        db.deleteFrom(ERASURE)
                .where(CHILD.eq(child.value()))
                .and(DECIDED_AT.isNull())
                .execute();
    }

    /** Deletes whatever opens no longer, and keeps the certificates. */
    public void done(ChildId child, List<ChildId> members, Instant at, String certificates) {
        for (ChildId member : members) {
            db.deleteFrom(FACT).where(CHILD.eq(member.value())).execute();
            db.deleteFrom(TAG).where(CHILD.eq(member.value())).execute();
            db.deleteFrom(PIECE).where(CHILD.eq(member.value())).execute();
            db.deleteFrom(IMPORTED_FACT)
                    .where(ROW.in(db.select(ID).from(IMPORTED).where(CHILD.eq(member.value()))))
                    .execute();
            db.deleteFrom(IMPORTED).where(CHILD.eq(member.value())).execute();
        }
        db.update(ERASURE)
                .set(DONE_AT, at.toEpochMilli())
                .set(CERTIFICATES, certificates)
                .where(CHILD.eq(child.value()))
                .execute();
    }
}
