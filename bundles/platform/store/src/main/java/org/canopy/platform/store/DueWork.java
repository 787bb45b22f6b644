package org.canopy.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.events.Events;
import org.canopy.api.events.spi.EventListener;
import org.canopy.api.jobs.Jobs;
import org.canopy.api.jobs.spi.JobHandler;
import org.canopy.platform.store.Workers.Offer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A county's one runner: does due jobs and delivers events by the county's clock, each module's in a {@link Lane} of its
 * own. What belongs to a module that is off in the county waits.
 */
public final class DueWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final Duration EVENTS_KEPT = Duration.ofDays(30);
    private static final Duration TIDY_EVERY = Duration.ofHours(6);
    /** By then every module that is installed has started: none is taken for gone that is only on its way. */
    private static final Duration FIRST_TIDY = Duration.ofMinutes(10);

    private static final Duration TO_END_BY_ITSELF = Duration.ofSeconds(10);
    private static final Duration TO_END_INTERRUPTED = Duration.ofSeconds(5);

    private final Workers workers;
    private final Clock clock;
    private final AtomicBoolean news = new AtomicBoolean();
    private final Semaphore bell = new Semaphore(0);
    private final JobTable jobs;
    private final Outbox outbox;
    private final Map<ModuleName, Lane> lanes = new ConcurrentSkipListMap<>();
    private volatile boolean closing;
    private Instant nextTidy;
    private Thread thread = new Thread();

    public DueWork(CellStore store, Clock clock, Workers workers) {
        this.workers = workers;
        this.clock = clock;
        this.jobs = new JobTable(store, news);
        this.outbox = new Outbox(store, clock, news);
        this.nextTidy = clock.instant().plus(FIRST_TIDY);
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
        String name = "due-" + cell.name();
        ExecutorService pool =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread lane = new Thread(task, name + "-lane");
                    lane.setDaemon(true);
                    return lane;
                });
        thread = new Thread(() -> work(cell, pool), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks at once instead of at the next second: after a switch or a clock was moved. */
    public void wake() {
        bell.release();
    }

    /** Modules whose work ran too long and does not end, in words. */
    public List<String> hanging() {
        return lanes.values().stream().flatMap(lane -> lane.hanging().stream()).toList();
    }

    private void work(Cell cell, ExecutorService pool) {
        while (!closing) {
            try {
                lanes.values().forEach(Lane::check);
                dispatch(cell, pool);
                tidy();
            } catch (RuntimeException | Error e) {
                if (!closing) {
                    LOG.warn("due work of {} pauses: {}", cell.name(), e.toString());
                }
            }
            try {
                if (bell.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                closing = true;
            }
        }
        pool.shutdown();
    }

    private void dispatch(Cell cell, ExecutorService pool) {
        List<Offer<JobHandler>> handlers = workers.handlers();
        List<Offer<EventListener>> listeners = workers.listeners();
        Stream.concat(handlers.stream().map(Offer::module), listeners.stream().map(Offer::module))
                .distinct()
                .filter(cell::has)
                .forEach(module -> {
                    Lane lane = lanes.computeIfAbsent(module, this::open);
                    if (lane.take()) {
                        pool.execute(() -> work(cell, lane, of(module, handlers), of(module, listeners)));
                    }
                });
    }

    private Lane open(ModuleName module) {
        return new Lane(
                module, jobs, new Delivery(outbox, clock, type -> workers.mayHear(module, type)), clock, () -> closing);
    }

    private static <T> List<T> of(ModuleName module, List<Offer<T>> offers) {
        return offers.stream()
                .filter(offer -> offer.module().equals(module))
                .map(Offer::service)
                .toList();
    }

    private void work(Cell cell, Lane lane, List<JobHandler> handlers, List<EventListener> listeners) {
        if (lane.work(cell, handlers, listeners)) {
            wake();
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        if (!now.isBefore(nextTidy)) {
            nextTidy = now.plus(TIDY_EVERY);
            outbox.forget(EVENTS_KEPT, workers);
        }
    }

    /** Lets what runs end, at most ten seconds; then interrupts it. What hangs already is not waited for. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(TO_END_BY_ITSELF.toMillis());
            await(TO_END_BY_ITSELF);
            lanes.values().forEach(Lane::interrupt);
            await(TO_END_INTERRUPTED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (lanes.values().stream().anyMatch(Lane::mayEnd) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
    }
}
