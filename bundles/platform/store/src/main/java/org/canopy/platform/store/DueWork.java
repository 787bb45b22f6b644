package org.canopy.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.canopy.api.county.Cell;
import org.canopy.api.events.Events;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.Jobs;
import org.canopy.api.jobs.spi.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A county's one runner: does due jobs and delivers events, on one thread, by the county's clock. What belongs to a
 * module that is off in the county waits.
 */
public final class DueWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final Workers workers;
    private final Clock clock;
    private final AtomicBoolean news = new AtomicBoolean();
    private final Semaphore bell = new Semaphore(0);
    private final JobTable jobs;
    private final Outbox outbox;
    private final Delivery delivery;
    private volatile boolean closing;
    private Thread thread = new Thread();

    public DueWork(CellStore store, Clock clock, Workers workers) {
        this.workers = workers;
        this.clock = clock;
        this.jobs = new JobTable(store, news);
        this.outbox = new Outbox(store, clock, news);
        this.delivery = new Delivery(outbox, clock);
        store.whenCommitted(() -> {
            if (news.compareAndSet(true, false)) {
                wake();
            }
        });
    }

    public Jobs jobs() {
        return jobs;
    }

    public Events events() {
        return outbox;
    }

    /** Begins to work for {@code cell}; call once. */
    public void start(Cell cell) {
        thread = new Thread(() -> work(cell), "due-" + cell.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks at once instead of at the next second: after a switch or a clock was moved. */
    public void wake() {
        bell.release();
    }

    private void work(Cell cell) {
        while (!closing) {
            try {
                runDueJobs(cell);
                delivery.deliver(cell, workers.listeners());
                if (bell.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | LinkageError e) {
                if (closing) {
                    return;
                }
                LOG.warn("due work of {} pauses: {}", cell.name(), e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void runDueJobs(Cell cell) {
        Map<String, JobHandler> handlers = new HashMap<>();
        for (Workers.Offer<JobHandler> offer : workers.handlers()) {
            if (cell.has(offer.module())) {
                handlers.putIfAbsent(offer.service().kind(), offer.service());
            }
        }
        if (handlers.isEmpty()) {
            return;
        }
        for (Job job : jobs.due(handlers.keySet(), clock.instant())) {
            if (closing) {
                return;
            }
            run(cell, job, handlers.get(job.kind()));
        }
    }

    private void run(Cell cell, Job job, JobHandler handler) {
        try {
            handler.run(cell, job);
            jobs.done(job);
        } catch (RuntimeException | LinkageError e) {
            Instant next = clock.instant().plus(delay(job.attempt()));
            LOG.warn("job {} failed at attempt {} with {}, again at {}", job.kind(), job.attempt(), e.getClass(), next);
            jobs.again(job, next);
        }
    }

    /** 10 s, 20 s, 40 s … up to six hours. */
    static Duration delay(int attempt) {
        Duration delay = Duration.ofSeconds(5L << Math.min(attempt, 20));
        return delay.compareTo(LONGEST_PAUSE) < 0 ? delay : LONGEST_PAUSE;
    }

    /** Lets the running job end, at most ten seconds; then interrupts it. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(TimeUnit.SECONDS.toMillis(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
