package org.canopy.platform.vault;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code vault_kek}: a module's keys, wrapped under the county's master key. */
final class KekTable {
    /** ACTIVE wraps and unwraps, OLD unwraps only, DESTROYED has lost its bytes. */
    enum State {
        ACTIVE,
        OLD,
        DESTROYED
    }

    record Row(String module, int version, State state, Suite suite, byte[] wrapped, long created) {}

    private static final Table<Record> KEK = table(name("vault_kek"));
    private static final Field<String> MODULE = field(name("module"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<Integer> SUITE = field(name("suite"), Integer.class);
    private static final Field<String> WRAPPED = field(name("wrapped"), String.class);
    private static final Field<Long> CREATED = field(name("created"), Long.class);

    private KekTable() {}

    static List<Row> all(DSLContext db) {
        return db.select(MODULE, VERSION, STATE, SUITE, WRAPPED, CREATED)
                .from(KEK)
                .orderBy(MODULE, VERSION)
                .fetch(KekTable::row);
    }

    private static Row row(Record row) {
        return new Row(
                row.get(MODULE),
                row.get(VERSION),
                State.valueOf(row.get(STATE)),
                Suite.of(row.get(SUITE)),
                Base64.getDecoder().decode(row.get(WRAPPED)),
                row.get(CREATED));
    }

    static Optional<State> state(DSLContext db, String module, int version) {
        return db.select(STATE)
                .from(KEK)
                .where(MODULE.eq(module))
                .and(VERSION.eq(version))
                .fetchOptional(STATE)
                .map(State::valueOf);
    }

    /** Takes the place of the version before it, unless somebody was faster: then nothing changes. */
    static void succeed(DSLContext db, Row next) {
        if (db.fetchExists(
                db.selectOne().from(KEK).where(MODULE.eq(next.module())).and(VERSION.ge(next.version())))) {
            return;
        }
        db.update(KEK)
                .set(STATE, State.OLD.name())
                .where(MODULE.eq(next.module()))
                .and(STATE.eq(State.ACTIVE.name()))
                .execute();
        db.insertInto(KEK, MODULE, VERSION, STATE, SUITE, WRAPPED, CREATED)
                .values(
                        next.module(),
                        next.version(),
                        State.ACTIVE.name(),
                        next.suite().id(),
                        Base64.getEncoder().encodeToString(next.wrapped()),
                        next.created())
                .execute();
    }

    /** As it was written elsewhere, whatever stands here. */
    static void put(DSLContext db, Row row) {
        db.deleteFrom(KEK)
                .where(MODULE.eq(row.module()))
                .and(VERSION.eq(row.version()))
                .execute();
        db.insertInto(KEK, MODULE, VERSION, STATE, SUITE, WRAPPED, CREATED)
                .values(
                        row.module(),
                        row.version(),
                        row.state().name(),
                        row.suite().id(),
                        Base64.getEncoder().encodeToString(row.wrapped()),
                        row.created())
                .execute();
    }

    static void destroy(DSLContext db, String module, int version) {
        db.update(KEK)
                .set(STATE, State.DESTROYED.name())
                .set(WRAPPED, "")
                .where(MODULE.eq(module))
                .and(VERSION.eq(version))
                .and(STATE.eq(State.OLD.name()))
                .execute();
    }
}
