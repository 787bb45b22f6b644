package org.canopy.platform.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.Jobs;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code platform_job}. */
final class JobTable implements Jobs {
    private static final int MOST_AT_ONCE = 50;
    private static final Table<Record> JOB = table(name("platform_job"));
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> KEY = field(name("job_key"), String.class);
    private static final Field<Long> DUE = field(name("due"), Long.class);
    private static final Field<Long> NEXT_TRY = field(name("next_try"), Long.class);
    private static final Field<Integer> ATTEMPT = field(name("attempt"), Integer.class);

    private final CellStore store;
    private final AtomicBoolean news;

    JobTable(CellStore store, AtomicBoolean news) {
        this.store = store;
        this.news = news;
    }

    @Override
    public void schedule(DSLContext db, String kind, String key, Instant due) {
        long at = due.toEpochMilli();
        Contexts.asPlatform(db)
                .insertInto(JOB, KIND, KEY, DUE, NEXT_TRY, ATTEMPT)
                .values(kind, key, at, at, 1)
                .onConflict(KIND, KEY)
                .doUpdate()
                .set(DUE, at)
                .set(NEXT_TRY, at)
                .set(ATTEMPT, 1)
                .execute();
        news.set(true);
    }

    @Override
    public void cancel(DSLContext db, String kind, String key) {
        Contexts.asPlatform(db)
                .deleteFrom(JOB)
                .where(KIND.eq(kind), KEY.eq(key))
                .execute();
    }

    @Override
    public Optional<Instant> dueAt(String kind, String key) {
        return store.read(db -> db.select(DUE)
                .from(JOB)
                .where(KIND.eq(kind), KEY.eq(key))
                .fetchOptional(DUE)
                .map(Instant::ofEpochMilli));
    }

    /** Due work of these kinds, the longest waiting first. */
    List<Job> due(Collection<String> kinds, Instant now) {
        return store.read(db -> db.select(KIND, KEY, DUE, ATTEMPT)
                .from(JOB)
                .where(KIND.in(kinds), NEXT_TRY.le(now.toEpochMilli()))
                .orderBy(NEXT_TRY, KIND, KEY)
                .limit(MOST_AT_ONCE)
                .fetch(row ->
                        new Job(row.get(KIND), row.get(KEY), Instant.ofEpochMilli(row.get(DUE)), row.get(ATTEMPT))));
    }

    /** Takes the work off the list, unless it was scheduled anew meanwhile. */
    void done(Job job) {
        store.write(db -> db.deleteFrom(JOB)
                .where(KIND.eq(job.kind()), KEY.eq(job.key()))
                .and(DUE.eq(job.due().toEpochMilli()).and(ATTEMPT.eq(job.attempt())))
                .execute());
    }

    void again(Job job, Instant next) {
        store.write(db -> db.update(JOB)
                .set(NEXT_TRY, next.toEpochMilli())
                .set(ATTEMPT, job.attempt() + 1)
                .where(KIND.eq(job.kind()), KEY.eq(job.key()))
                .and(DUE.eq(job.due().toEpochMilli()).and(ATTEMPT.eq(job.attempt())))
                .execute());
    }
}
