package org.canopy.modules.records.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;
import org.canopy.modules.records.fact.FactKind;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code records_fact}. @param db of the query that is running; good until it returns */
public record FactTable(DSLContext db) {
    private static final Table<Record> FACT = table("records_fact");
    private static final Field<String> CHILD = field("child", String.class);
    private static final Field<String> ID = field("fact", String.class);
    private static final Field<Integer> VERSION = field("version", Integer.class);
    private static final Field<String> KIND = field("kind", String.class);
    private static final Field<Long> AT = field("written_at", Long.class);
    private static final Field<String> BY = field("written_by", String.class);
    private static final Field<Integer> WITHDRAWN = field("withdrawn", Integer.class);
    private static final Field<byte[]> SEALED = field("sealed", byte[].class);

    /** The newest version of each fact of these files that was written before {@code before}, oldest first. */
    public List<FactRow> standing(Collection<ChildId> children, Instant before) {
        Map<String, FactRow> newest = new LinkedHashMap<>();
        rows(children, before)
                .forEach(row -> newest.merge(
                        row.child() + "/" + row.fact(),
                        row,
                        (one, next) -> one.version() > next.version() ? one : next));
        return List.copyOf(newest.values());
    }

    /** The newest version of each fact of one kind, of all files, that was written before {@code before}. */
    public List<FactRow> standing(FactKind kind, Instant before) {
        Map<String, FactRow> newest = new LinkedHashMap<>();
        db.select(CHILD, ID, VERSION, KIND, AT, BY, WITHDRAWN, SEALED)
                .from(FACT)
                .where(KIND.eq(kind.name()))
                .and(AT.lt(before.toEpochMilli()))
                .orderBy(CHILD, ID, VERSION)
                .fetch(FactTable::row)
                .forEach(row -> newest.put(row.child() + "/" + row.fact(), row));
        return List.copyOf(newest.values());
    }

    private List<FactRow> rows(Collection<ChildId> children, Instant before) {
        return db.select(CHILD, ID, VERSION, KIND, AT, BY, WITHDRAWN, SEALED)
                .from(FACT)
                .where(CHILD.in(children.stream().map(ChildId::value).toList()))
                .and(AT.lt(before.toEpochMilli()))
                .orderBy(AT, ID, VERSION)
                .fetch(FactTable::row);
    }

    /** What these files say now in facts of these kinds: newest versions, but for what was taken back. Newest first. */
    public List<FactRow> now(Collection<ChildId> children, Collection<FactKind> kinds) {
        Table<Record> newer = FACT.as("newer");
        Field<String> child = field("records_fact.child", String.class);
        Field<String> fact = field("records_fact.fact", String.class);
        Field<Integer> version = field("records_fact.version", Integer.class);
        return db.select(CHILD, ID, VERSION, KIND, AT, BY, WITHDRAWN, SEALED)
                .from(FACT)
                .where(CHILD.in(children.stream().map(ChildId::value).toList()))
                .and(KIND.in(kinds.stream().map(FactKind::name).toList()))
                .and(WITHDRAWN.eq(0))
                .andNotExists(selectOne()
                        .from(newer)
                        .where(field("newer.child", String.class).eq(child))
                        .and(field("newer.fact", String.class).eq(fact))
                        .and(field("newer.version", Integer.class).gt(version)))
                .orderBy(AT.desc(), ID)
                .fetch(FactTable::row);
    }

    /** Newest identities of many files, by file. */
    public Map<ChildId, FactRow> identities(Collection<ChildId> children) {
        Map<ChildId, FactRow> found = new LinkedHashMap<>();
        db.select(CHILD, ID, VERSION, KIND, AT, BY, WITHDRAWN, SEALED)
                .from(FACT)
                .where(CHILD.in(children.stream().map(ChildId::value).toList()))
                .and(ID.eq(FactId.IDENTITY.value()))
                .orderBy(VERSION)
                .forEach(row -> found.put(new ChildId(row.get(CHILD)), row(row)));
        return found;
    }

    /** Every fact that a file ever said. */
    public List<FactId> ids(ChildId child) {
        return db.selectDistinct(ID)
                .from(FACT)
                .where(CHILD.eq(child.value()))
                .orderBy(ID)
                .fetch(row -> new FactId(row.get(ID)));
    }

    /** All versions of one fact, the oldest first. */
    public List<FactRow> versions(ChildId child, FactId fact) {
        return db.select(CHILD, ID, VERSION, KIND, AT, BY, WITHDRAWN, SEALED)
                .from(FACT)
                .where(CHILD.eq(child.value()))
                .and(ID.eq(fact.value()))
                .orderBy(VERSION)
                .fetch(FactTable::row);
    }

    public Optional<FactKind> kind(ChildId child, FactId fact) {
        return db.select(KIND)
                .from(FACT)
                .where(CHILD.eq(child.value()))
                .and(ID.eq(fact.value()))
                .limit(1)
                .fetchOptional(row -> FactKind.valueOf(row.get(KIND)));
    }

    /** The newest version; 0 where there is none yet. */
    public int version(ChildId child, FactId fact) {
        Integer newest = db.select(max(VERSION))
                .from(FACT)
                .where(CHILD.eq(child.value()))
                .and(ID.eq(fact.value()))
                .fetchOne(max(VERSION));
        return newest == null ? 0 : newest;
    }

    public void insert(FactRow row) {
        db.insertInto(FACT, CHILD, ID, VERSION, KIND, AT, BY, WITHDRAWN, SEALED)
                .values(
                        row.child().value(),
                        row.fact().value(),
                        row.version(),
                        row.kind().name(),
                        row.at().toEpochMilli(),
                        row.by().value(),
                        row.withdrawn() ? 1 : 0,
                        row.sealed().bytes())
                .execute();
    }

    private static FactRow row(Record row) {
        return new FactRow(
                new ChildId(row.get(CHILD)),
                new FactId(row.get(ID)),
                row.get(VERSION),
                FactKind.valueOf(row.get(KIND)),
                Instant.ofEpochMilli(row.get(AT)),
                new AccountId(row.get(BY)),
                row.get(WITHDRAWN) != 0,
                new Sealed(row.get(SEALED)));
    }
}
