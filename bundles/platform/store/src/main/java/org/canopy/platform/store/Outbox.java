package org.canopy.platform.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.canopy.api.events.Event;
import org.canopy.api.events.Events;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the tables {@code platform_event} and {@code platform_listener}. */
final class Outbox implements Events {
    private static final int MOST_AT_ONCE = 200;
    private static final Table<Record> EVENT = table(name("platform_event"));
    private static final Field<Long> SEQUENCE = field(name("sequence"), Long.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<String> AGGREGATE = field(name("aggregate"), String.class);
    private static final Field<Long> PUBLISHED = field(name("published"), Long.class);
    private static final Table<Record> LISTENER = table(name("platform_listener"));
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<Long> HEARD = field(name("heard"), Long.class);

    private final CellStore store;
    private final Clock clock;
    private final AtomicBoolean news;

    Outbox(CellStore store, Clock clock, AtomicBoolean news) {
        this.store = store;
        this.clock = clock;
        this.news = news;
    }

    @Override
    public void publish(DSLContext db, String type, String aggregate) {
        Contexts.asPlatform(db)
                .insertInto(EVENT, TYPE, AGGREGATE, PUBLISHED)
                .values(type, aggregate, clock.millis())
                .execute();
        news.set(true);
    }

    /** How far this listener has heard; 0 for one that was never seen. */
    long heard(String listener) {
        return store.read(db -> db.select(HEARD)
                .from(LISTENER)
                .where(NAME.eq(listener))
                .fetchOptional(HEARD)
                .orElse(0L));
    }

    void remember(String listener, long sequence) {
        store.write(db -> db.insertInto(LISTENER, NAME, HEARD)
                .values(listener, sequence)
                .onConflict(NAME)
                .doUpdate()
                .set(HEARD, sequence)
                .execute());
    }

    List<Event> after(long sequence) {
        return store.read(db -> db.select(SEQUENCE, TYPE, AGGREGATE)
                .from(EVENT)
                .where(SEQUENCE.gt(sequence))
                .orderBy(SEQUENCE)
                .limit(MOST_AT_ONCE)
                .fetch(row -> new Event(row.get(TYPE), row.get(AGGREGATE), row.get(SEQUENCE))));
    }

    /** Drops what every known listener has heard and is older than {@code limit}. */
    void forget(Instant limit) {
        store.write(db -> db.deleteFrom(EVENT)
                .where(PUBLISHED.lt(limit.toEpochMilli()))
                .and(SEQUENCE.le(select(min(HEARD)).from(LISTENER)))
                .execute());
    }
}
