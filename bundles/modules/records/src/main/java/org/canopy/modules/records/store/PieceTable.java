package org.canopy.modules.records.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Optional;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code records_piece}. @param db of the query that is running; good until it returns */
public record PieceTable(DSLContext db) {
    /** Which part of an attachment. */
    public enum Part {
        /** What was laid into the file. */
        PAGES,
        /** Its picture. */
        PREVIEW
    }

    private static final Table<Record> PIECE = table("records_piece");
    private static final Field<String> CHILD = field("child", String.class);
    private static final Field<String> FACT = field("fact", String.class);
    private static final Field<String> PART = field("part", String.class);
    private static final Field<Integer> NUMBER = field("number", Integer.class);
    private static final Field<byte[]> SEALED = field("sealed", byte[].class);

    public void insert(ChildId child, FactId fact, Part part, List<byte[]> pieces) {
        for (int number = 0; number < pieces.size(); number++) {
            db.insertInto(PIECE, CHILD, FACT, PART, NUMBER, SEALED)
                    .values(child.value(), fact.value(), part.name(), number, pieces.get(number))
                    .execute();
        }
    }

    /** Empty behind the last one. */
    public Optional<byte[]> piece(ChildId child, FactId fact, Part part, int number) {
        return db.select(SEALED)
                .from(PIECE)
                .where(of(child, fact))
                .and(PART.eq(part.name()))
                .and(NUMBER.eq(number))
                .fetchOptional(SEALED);
    }

    private static Condition of(ChildId child, FactId fact) {
        return CHILD.eq(child.value()).and(FACT.eq(fact.value()));
    }
}
