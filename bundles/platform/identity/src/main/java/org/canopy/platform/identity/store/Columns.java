package org.canopy.platform.identity.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.Optional;
import org.canopy.platform.identity.Term;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Names of columns that several tables of identity have. */
final class Columns {
    static final Field<String> ID = text("id");
    static final Field<String> ACCOUNT = text("account");
    static final Field<String> TAG = text("tag");
    static final Field<String> SINCE = text("since");
    static final Field<String> UNTIL = text("until");
    static final Field<Long> CREATED = number("created");

    private Columns() {}

    static Table<Record> tableOf(String what) {
        return table(name("identity_" + what));
    }

    static Field<String> text(String column) {
        return field(name(column), String.class);
    }

    static Field<Long> number(String column) {
        return field(name(column), Long.class);
    }

    /** An empty text is a term without an end. */
    static Term term(Record row) {
        return new Term(
                LocalDate.parse(row.get(SINCE)),
                Optional.of(row.get(UNTIL)).filter(d -> !d.isEmpty()).map(LocalDate::parse));
    }

    static String end(Term term) {
        return term.until().map(LocalDate::toString).orElse("");
    }
}
