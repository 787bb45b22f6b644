package org.canopy.modules.records.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.identity.AccountId;
import org.canopy.modules.records.ChildId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The only class that knows the table {@code records_merge}; what stands now is in {@code records_child} too.
 *
 * @param db of the query that is running; good until it returns
 */
public record MergeTable(DSLContext db) {
    /** One file that stands for another, from one moment to another. */
    public record Row(String id, ChildId child, ChildId into, Instant at, AccountId by, Optional<Instant> undoneAt) {
        public boolean undone() {
            return undoneAt.isPresent();
        }
    }

    private static final Table<Record> MERGE = table("records_merge");
    private static final Field<String> ID = field("id", String.class);
    private static final Field<String> CHILD = field("child", String.class);
    private static final Field<String> INTO = field("into_child", String.class);
    private static final Field<Long> AT = field("merged_at", Long.class);
    private static final Field<String> BY = field("merged_by", String.class);
    private static final Field<Long> UNDONE_AT = field("undone_at", Long.class);
    private static final Field<String> UNDONE_BY = field("undone_by", String.class);

    public void merge(Row row) {
        db.insertInto(MERGE, ID, CHILD, INTO, AT, BY)
                .values(
                        row.id(),
                        row.child().value(),
                        row.into().value(),
                        row.at().toEpochMilli(),
                        row.by().value())
                .execute();
        new ChildTable(db).mergedInto(row.child(), Optional.of(row.into()));
    }

    public void undo(Row row, Instant at, AccountId by) {
        db.update(MERGE)
                .set(UNDONE_AT, at.toEpochMilli())
                .set(UNDONE_BY, by.value())
                .where(ID.eq(row.id()))
                .execute();
        new ChildTable(db).mergedInto(row.child(), Optional.empty());
    }

    /** All that ever was of this file, on either side, oldest first. */
    public List<Row> of(ChildId child) {
        return db.select(ID, CHILD, INTO, AT, BY, UNDONE_AT)
                .from(MERGE)
                .where(CHILD.eq(child.value()).or(INTO.eq(child.value())))
                .orderBy(AT, ID)
                .fetch(MergeTable::row);
    }

    /** Which file stood for which at that moment. */
    public Map<ChildId, ChildId> standing(Instant at) {
        Map<ChildId, ChildId> standing = new HashMap<>();
        db.select(CHILD, INTO)
                .from(MERGE)
                .where(AT.lt(at.toEpochMilli()))
                .and(UNDONE_AT.isNull().or(UNDONE_AT.ge(at.toEpochMilli())))
                .forEach(row -> standing.put(new ChildId(row.get(CHILD)), new ChildId(row.get(INTO))));
        return standing;
    }

    /** This file and all that it stood for at that moment. */
    public Set<ChildId> members(ChildId child, Instant at) {
        Set<ChildId> found = new LinkedHashSet<>(Set.of(child));
        List<ChildId> next = new ArrayList<>(found);
        while (!next.isEmpty()) {
            List<ChildId> more = db.select(CHILD)
                    .from(MERGE)
                    .where(INTO.in(next.stream().map(ChildId::value).toList()))
                    .and(AT.lt(at.toEpochMilli()))
                    .and(UNDONE_AT.isNull().or(UNDONE_AT.ge(at.toEpochMilli())))
                    .orderBy(AT, ID)
                    .fetch(row -> new ChildId(row.get(CHILD)));
            next = more.stream().filter(found::add).toList();
        }
        return found;
    }

    private static Row row(Record row) {
        return new Row(
                row.get(ID),
                new ChildId(row.get(CHILD)),
                new ChildId(row.get(INTO)),
                Instant.ofEpochMilli(row.get(AT)),
                new AccountId(row.get(BY)),
                Optional.ofNullable(row.get(UNDONE_AT)).map(Instant::ofEpochMilli));
    }
}
