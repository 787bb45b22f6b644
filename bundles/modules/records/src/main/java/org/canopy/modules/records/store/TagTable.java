package org.canopy.modules.records.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code records_tag}. @param db of the query that is running; good until it returns */
public record TagTable(DSLContext db) {
    private static final Table<Record> TAGS = table("records_tag");
    private static final Field<String> FIELD = field("field", String.class);
    private static final Field<Long> TAG = field("tag", Long.class);
    private static final Field<String> CHILD = field("child", String.class);
    private static final Field<String> FACT = field("fact", String.class);
    private static final Field<Integer> VERSION = field("version", Integer.class);
    private static final Field<byte[]> SEALED = field("sealed", byte[].class);

    /** Rows under one of these tags. */
    public List<TagRow> find(String field, Collection<Long> tags, int most) {
        return db.select(FIELD, TAG, CHILD, FACT, VERSION, SEALED)
                .from(TAGS)
                .where(FIELD.eq(field))
                .and(TAG.in(tags))
                .orderBy(TAG, CHILD)
                .limit(most)
                .fetch(TagTable::row);
    }

    /** A file is found by what a fact says now, not by what it said. */
    public void replace(ChildId child, FactId fact, List<TagRow> rows) {
        db.deleteFrom(TAGS)
                .where(CHILD.eq(child.value()))
                .and(FACT.eq(fact.value()))
                .execute();
        rows.forEach(row -> db.insertInto(TAGS, FIELD, TAG, CHILD, FACT, VERSION, SEALED)
                .values(
                        row.field(),
                        row.tag(),
                        row.child().value(),
                        row.fact().value(),
                        row.version(),
                        row.sealed().map(Sealed::bytes).orElse(null))
                .execute());
    }

    private static TagRow row(Record row) {
        return new TagRow(
                row.get(FIELD),
                row.get(TAG),
                new ChildId(row.get(CHILD)),
                new FactId(row.get(FACT)),
                row.get(VERSION),
                Optional.ofNullable(row.get(SEALED)).map(Sealed::new));
    }
}
