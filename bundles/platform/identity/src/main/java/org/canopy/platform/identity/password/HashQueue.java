package org.canopy.platform.identity.password;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.canopy.api.county.CellName;

/**
 * Where slow hashes wait their turn: few threads of low priority, a queue with an end, and no county takes more than half of
 * it. A storm of sign-ins is told to come back; whoever reads notices nothing.
 */
public final class HashQueue implements AutoCloseable {
    private final ThreadPoolExecutor pool;
    private final int share;
    private final Map<CellName, AtomicInteger> taken = new ConcurrentHashMap<>();

    /** As much as this machine may spend on sign-ins: half its cores, and a second and a half of waiting. */
    public static HashQueue ofThisMachine() {
        return new HashQueue(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 32);
    }

    /** @param places that may be waited at */
    public HashQueue(int threads, int places) {
        this.share = Math.max(1, (threads + places) / 2);
        this.pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(places), task -> {
                    Thread thread = new Thread(task, "canopy-hash");
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Does {@code work} when it is its turn, and waits for it.
     *
     * @throws Busy at once, if too many wait already
     */
    public <T> T run(CellName cell, Supplier<T> work) {
        AtomicInteger ours = taken.computeIfAbsent(cell, name -> new AtomicInteger());
        if (ours.incrementAndGet() > share) {
            ours.decrementAndGet();
            throw new Busy();
        }
        try {
            return CompletableFuture.supplyAsync(work, pool).join();
        } catch (RejectedExecutionException e) {
            throw new Busy();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        } finally {
            ours.decrementAndGet();
        }
    }

    /** How many hashes of a county are being made or waited for. */
    public int waitingOf(CellName cell) {
        return taken.computeIfAbsent(cell, name -> new AtomicInteger()).get();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
