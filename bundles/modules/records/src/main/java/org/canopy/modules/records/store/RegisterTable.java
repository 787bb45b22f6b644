package org.canopy.modules.records.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.register.RegisterKind;
import org.canopy.modules.records.register.RegisterRow;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code records_register}. @param db of the query that is running; good until it returns */
public record RegisterTable(DSLContext db) {
    private static final Table<Record> REGISTER = table("records_register");
    private static final Table<Record> OTHER = table("records_register").as("other");
    private static final Field<String> ID = field("id", String.class);
    private static final Field<Integer> VERSION = field("version", Integer.class);
    private static final Field<String> KIND = field("kind", String.class);
    private static final Field<String> STATE = field("state", String.class);
    private static final Field<String> CHILD = field("child", String.class);
    private static final Field<Long> DUE_AT = field("due_at", Long.class);
    private static final Field<Long> AT = field("written_at", Long.class);
    private static final Field<String> BY = field("written_by", String.class);
    private static final Field<byte[]> SEALED = field("sealed", byte[].class);
    private static final String OPEN = "OPEN";
    private static final String OVER = "OVER";

    public List<RegisterRow> all(RegisterKind kind, int limit, int offset) {
        Field<Integer> newest = field("records_register.version", Integer.class);
        return db.select(ID, VERSION, KIND, STATE, CHILD, DUE_AT, AT, BY, SEALED)
                .from(REGISTER)
                .where(KIND.eq(kind.name()))
                .and(newest.eq(db.select(max(field("other.version", Integer.class)))
                        .from(OTHER)
                        .where(field("other.id", String.class).eq(field("records_register.id", String.class)))))
                .orderBy(STATE, DUE_AT.asc().nullsLast(), AT.desc())
                .limit(limit)
                .offset(offset)
                .fetch(RegisterTable::row);
    }

    public List<RegisterRow> versions(String id) {
        return db.select(ID, VERSION, KIND, STATE, CHILD, DUE_AT, AT, BY, SEALED)
                .from(REGISTER)
                .where(ID.eq(id))
                .orderBy(VERSION)
                .fetch(RegisterTable::row);
    }

    /** 0 where there is none yet. */
    public int version(String id) {
        Integer newest = db.select(max(VERSION)).from(REGISTER).where(ID.eq(id)).fetchOne(max(VERSION));
        return newest == null ? 0 : newest;
    }

    public void insert(RegisterRow row) {
        db.insertInto(REGISTER, ID, VERSION, KIND, STATE, CHILD, DUE_AT, AT, BY, SEALED)
                .values(
                        row.id(),
                        row.version(),
                        row.kind().name(),
                        row.over() ? OVER : OPEN,
                        row.child().map(ChildId::value).orElse(null),
                        row.dueAt().map(Instant::toEpochMilli).orElse(null),
                        row.at().toEpochMilli(),
                        row.by().value(),
                        row.sealed().bytes())
                .execute();
    }

    private static RegisterRow row(Record row) {
        return new RegisterRow(
                row.get(ID),
                row.get(VERSION),
                RegisterKind.valueOf(row.get(KIND)),
                row.get(STATE).equals(OVER),
                Optional.ofNullable(row.get(CHILD)).map(ChildId::new),
                Optional.ofNullable(row.get(DUE_AT)).map(Instant::ofEpochMilli),
                Instant.ofEpochMilli(row.get(AT)),
                new AccountId(row.get(BY)),
                new Sealed(row.get(SEALED)));
    }
}
