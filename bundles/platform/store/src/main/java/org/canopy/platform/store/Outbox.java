package org.canopy.platform.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.canopy.api.county.ModuleName;
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
    /** When its module was last known to be installed. */
    private static final Field<Long> SEEN = field(name("seen"), Long.class);

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

    /** How far this listener has heard. From now on events wait for one that was never seen before. */
    long introduce(String listener) {
        return store.write(db -> {
            db.insertInto(LISTENER, NAME, HEARD, SEEN)
                    .values(listener, 0L, clock.millis())
                    .onConflict(NAME)
                    .doNothing()
                    .execute();
            return db.select(HEARD)
                    .from(LISTENER)
                    .where(NAME.eq(listener))
                    .fetchOptional(HEARD)
                    .orElse(0L);
        });
    }

    void remember(String listener, long sequence) {
        store.write(db -> db.update(LISTENER)
                .set(HEARD, sequence)
                .where(NAME.eq(listener))
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

    /**
     * Drops events older than {@code kept} that nobody waits for: everyone who was granted their type has heard them. A
     * listener whose module is installed is waited for, on or off, however long; one whose module has been gone for
     * {@code kept} is forgotten.
     */
    void forget(Duration kept, Audience audience) {
        long now = clock.millis();
        long limit = now - kept.toMillis();
        store.write(db -> {
            Map<String, Long> waiting = waiting(db, audience, now, limit);
            List<String> types = db.selectDistinct(TYPE)
                    .from(EVENT)
                    .where(PUBLISHED.lt(limit))
                    .fetch(TYPE);
            for (String type : types) {
                long heardByAll = waiting.entrySet().stream()
                        .filter(entry -> hears(entry.getKey(), type, audience))
                        .mapToLong(Map.Entry::getValue)
                        .min()
                        .orElse(Long.MAX_VALUE);
                db.deleteFrom(EVENT)
                        .where(TYPE.eq(type), PUBLISHED.lt(limit), SEQUENCE.le(heardByAll))
                        .execute();
            }
            return types.size();
        });
    }

    /** How far the listeners have heard that are still waited for. */
    private static Map<String, Long> waiting(DSLContext db, Audience audience, long now, long limit) {
        Map<String, Long> waiting = new HashMap<>();
        for (var row : db.select(NAME, HEARD, SEEN).from(LISTENER).fetch()) {
            String name = row.get(NAME);
            boolean here = module(name).filter(audience::installed).isPresent();
            if (!here && row.get(SEEN) > 0 && row.get(SEEN) < limit) {
                db.deleteFrom(LISTENER).where(NAME.eq(name)).execute();
                continue;
            }
            if (here || row.get(SEEN) == 0) {
                db.update(LISTENER).set(SEEN, now).where(NAME.eq(name)).execute();
            }
            waiting.put(name, row.get(HEARD));
        }
        return waiting;
    }

    /** Nobody knows what a module asked for that is gone just now: it is kept everything. */
    private static boolean hears(String listener, String type, Audience audience) {
        Optional<ModuleName> here = module(listener).filter(audience::installed);
        return here.isEmpty() || audience.mayHear(here.get(), type);
    }

    private static Optional<ModuleName> module(String listener) {
        int dot = listener.indexOf('.');
        try {
            return Optional.of(new ModuleName(dot < 0 ? listener : listener.substring(0, dot)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
