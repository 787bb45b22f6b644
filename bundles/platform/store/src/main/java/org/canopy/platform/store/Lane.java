package org.canopy.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.events.spi.EventListener;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.spi.JobHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One module's due work in one county: one thing at a time, apart from the other modules'. What runs longer than
 * {@link #LIMIT} by the county's clock is interrupted and counts as failed; if it ignores that, the lane stays taken, so
 * that nothing of the module runs twice at a time.
 */
final class Lane {
    static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private record Running(String what, Instant since, Thread thread, Runnable failed) {}

    private final ModuleName module;
    private final JobTable jobs;
    private final Delivery delivery;
    private final Clock clock;
    private final BooleanSupplier closing;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean wantedMeanwhile = new AtomicBoolean();
    private @Nullable Running running;
    private boolean overdue;

    Lane(ModuleName module, JobTable jobs, Delivery delivery, Clock clock, BooleanSupplier closing) {
        this.module = module;
        this.jobs = jobs;
        this.delivery = delivery;
        this.clock = clock;
        this.closing = closing;
    }

    /** Makes it the caller's, who then calls {@link #work}; false while something runs here. */
    boolean take() {
        boolean mine = taken.compareAndSet(false, true);
        if (!mine) {
            wantedMeanwhile.set(true);
        }
        return mine;
    }

    /** Whether something runs here that does not hang. */
    boolean mayEnd() {
        return taken.get() && hanging().isEmpty();
    }

    ModuleName module() {
        return module;
    }

    boolean mayGoOn(Cell cell) {
        return !closing.getAsBoolean() && cell.has(module);
    }

    /** @return whether there may be more to do */
    boolean work(Cell cell, List<JobHandler> handlers, List<EventListener> listeners) {
        boolean worked = false;
        try {
            worked = runDueJobs(cell, handlers) | delivery.deliver(cell, listeners, this);
        } catch (RuntimeException | Error e) {
            if (!closing.getAsBoolean()) {
                LOG.warn("due work of {} in {} pauses: {}", module, cell.name(), e.toString());
            }
        } finally {
            taken.set(false);
        }
        return worked | wantedMeanwhile.getAndSet(false);
    }

    private boolean runDueJobs(Cell cell, List<JobHandler> handlers) {
        Map<String, JobHandler> byKind = new HashMap<>();
        // one of another module's kind would do that module's work
        handlers.stream()
                .filter(handler -> handler.kind().startsWith(module + "."))
                .forEach(handler -> byKind.putIfAbsent(handler.kind(), handler));
        List<Job> due = byKind.isEmpty() ? List.of() : jobs.due(byKind.keySet(), clock.instant());
        for (Job job : due) {
            if (!mayGoOn(cell)) {
                return false;
            }
            run(cell, job, byKind.get(job.kind()));
        }
        return !due.isEmpty();
    }

    private void run(Cell cell, Job job, JobHandler handler) {
        try {
            watched("job " + job.kind(), () -> failed(job, "the time limit"), () -> handler.run(cell, job));
            jobs.done(job);
        } catch (RuntimeException | Error e) {
            failed(job, e.getClass().getName());
        }
    }

    private void failed(Job job, String reason) {
        Instant next = clock.instant().plus(delay(job.attempt()));
        LOG.warn("job {} failed at attempt {} with {}, again at {}", job.kind(), job.attempt(), reason, next);
        jobs.again(job, next);
    }

    /**
     * Runs a module's code.
     *
     * @param failed called, on another thread, when it has run too long
     */
    void watched(String what, Runnable failed, Runnable work) {
        synchronized (this) {
            running = new Running(what, clock.instant(), Thread.currentThread(), failed);
        }
        try {
            work.run();
        } finally {
            synchronized (this) {
                running = null;
                overdue = false;
                Thread.interrupted(); // meant for the work that has just ended
            }
        }
    }

    /** Interrupts what has run too long; once. */
    void check() {
        Running slow;
        synchronized (this) {
            slow = running;
            if (slow == null || overdue || slow.since().plus(LIMIT).isAfter(clock.instant())) {
                return;
            }
            overdue = true;
        }
        try {
            LOG.warn("{} of {} has run for over {} minutes, it is interrupted", slow.what(), module, LIMIT.toMinutes());
            slow.failed().run();
        } finally {
            interrupt(slow);
        }
    }

    void interrupt() {
        Running now;
        synchronized (this) {
            now = running;
        }
        if (now != null) {
            interrupt(now);
        }
    }

    private synchronized void interrupt(Running expected) {
        if (running == expected) {
            expected.thread().interrupt();
        }
    }

    /** What ran too long, was interrupted and goes on nevertheless. */
    synchronized Optional<String> hanging() {
        return Optional.ofNullable(overdue ? running : null)
                .map(slow -> "module " + module + " hangs in " + slow.what() + " since "
                        + slow.since().atZone(clock.getZone()).toLocalDateTime().withNano(0)
                        + "; the other modules go on; restart Canopy to end it");
    }

    /** 10 s, 20 s, 40 s … up to six hours. */
    static Duration delay(int attempt) {
        Duration delay = Duration.ofSeconds(5L << Math.min(attempt, 20));
        return delay.compareTo(LONGEST_PAUSE) < 0 ? delay : LONGEST_PAUSE;
    }
}
