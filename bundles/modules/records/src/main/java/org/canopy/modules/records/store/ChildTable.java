package org.canopy.modules.records.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FileNumber;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;

/** The only class that knows the table {@code records_child}. @param db of the query that is running; good until it returns */
public record ChildTable(DSLContext db) {
    private static final Table<Record> CHILD = table("records_child");
    private static final Field<String> ID = field("id", String.class);
    private static final Field<Integer> YEAR = field("year", Integer.class);
    private static final Field<Integer> NUMBER = field("number", Integer.class);
    private static final Field<String> DIVISION = field("division", String.class);
    private static final Field<String> STATE = field("state", String.class);
    private static final Field<Long> OPENED_AT = field("opened_at", Long.class);
    private static final Field<String> OPENED_BY = field("opened_by", String.class);
    private static final Field<String> MERGED_INTO = field("merged_into", String.class);
    private static final Field<Long> CLOSED_AT = field("closed_at", Long.class);
    private static final Field<Long> DUE_AT = field("due_at", Long.class);
    private static final List<SelectFieldOrAsterisk> ALL =
            List.of(ID, YEAR, NUMBER, DIVISION, STATE, OPENED_AT, OPENED_BY, MERGED_INTO);

    public Optional<Child> find(ChildId id) {
        return db.select(ALL).from(CHILD).where(ID.eq(id.value())).fetchOptional(ChildTable::child);
    }

    public Optional<Child> find(FileNumber number) {
        return db.select(ALL)
                .from(CHILD)
                .where(YEAR.eq(number.year()))
                .and(NUMBER.eq(number.number()))
                .fetchOptional(ChildTable::child);
    }

    public List<Child> all(Collection<ChildId> ids) {
        return db.select(ALL)
                .from(CHILD)
                .where(ID.in(ids.stream().map(ChildId::value).toList()))
                .fetch(ChildTable::child);
    }

    /** Of every merged file the one that stands for it. */
    public Map<ChildId, ChildId> merged() {
        Map<ChildId, ChildId> merged = new HashMap<>();
        db.select(ID, MERGED_INTO)
                .from(CHILD)
                .where(MERGED_INTO.isNotNull())
                .forEach(row -> merged.put(new ChildId(row.get(ID)), new ChildId(row.get(MERGED_INTO))));
        return merged;
    }

    /** The next number of a year; good within the write in which it is asked. */
    public FileNumber next(int year) {
        Integer last = db.select(max(NUMBER)).from(CHILD).where(YEAR.eq(year)).fetchOne(max(NUMBER));
        return new FileNumber(year, last == null ? 1 : last + 1);
    }

    public void insert(Child child) {
        db.insertInto(CHILD, ID, YEAR, NUMBER, DIVISION, STATE, OPENED_AT, OPENED_BY)
                .values(
                        child.id().value(),
                        child.number().year(),
                        child.number().number(),
                        child.division().digits(),
                        child.state().name(),
                        child.openedAt().toEpochMilli(),
                        child.openedBy().value())
                .execute();
    }

    public void move(ChildId id, DivisionCode division) {
        db.update(CHILD)
                .set(DIVISION, division.digits())
                .where(ID.eq(id.value()))
                .execute();
    }

    public void state(ChildId id, Child.State state) {
        db.update(CHILD).set(STATE, state.name()).where(ID.eq(id.value())).execute();
    }

    /** Closes a file; {@code due} is when its time is over, empty where no rule says. */
    public void close(ChildId id, Instant at, Optional<Instant> due) {
        db.update(CHILD)
                .set(STATE, Child.State.CLOSED.name())
                .set(CLOSED_AT, at.toEpochMilli())
                .set(DUE_AT, due.map(Instant::toEpochMilli).orElse(null))
                .where(ID.eq(id.value()))
                .execute();
    }

    public void reopen(ChildId id) {
        db.update(CHILD)
                .set(STATE, Child.State.OPEN.name())
                .setNull(CLOSED_AT)
                .setNull(DUE_AT)
                .where(ID.eq(id.value()))
                .execute();
    }

    /** Closed files whose time is over, the longest first. */
    public List<Child> due(Instant now, int limit) {
        return db.select(ALL)
                .from(CHILD)
                .where(STATE.eq(Child.State.CLOSED.name()))
                .and(DUE_AT.le(now.toEpochMilli()))
                .orderBy(DUE_AT, ID)
                .limit(limit)
                .fetch(ChildTable::child);
    }

    void mergedInto(ChildId id, Optional<ChildId> into) {
        db.update(CHILD)
                .set(MERGED_INTO, into.map(ChildId::value).orElse(null))
                .where(ID.eq(id.value()))
                .execute();
    }

    private static Child child(Record row) {
        return new Child(
                new ChildId(row.get(ID)),
                new FileNumber(row.get(YEAR), row.get(NUMBER)),
                new DivisionCode(row.get(DIVISION)),
                Child.State.valueOf(row.get(STATE)),
                Instant.ofEpochMilli(row.get(OPENED_AT)),
                new AccountId(row.get(OPENED_BY)),
                Optional.ofNullable(row.get(MERGED_INTO)).map(ChildId::new));
    }
}
