package org.canopy.modules.content.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one index in step with its texts: filled by one thread in the background, waited for only a moment. */
final class Projection {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String name;
    private final Executor threads;
    private long held = -1;
    private @Nullable CompletableFuture<Void> filling;
    private boolean failed;
    private long failedAt;

    Projection(String name, Executor threads) {
        this.name = name;
        this.threads = threads;
    }

    /**
     * Brings the index to {@code change}.
     *
     * @param change number of the last change of the texts
     * @param fill brings the index to the texts as they are now
     * @param millis how long the caller can wait
     * @return whether the index is there; if not, it goes on by itself
     */
    boolean reaches(long change, Runnable fill, long millis) {
        CompletableFuture<Void> running = running(change, fill);
        if (running == null) {
            return isAt(change);
        }
        try {
            running.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return isAt(change);
    }

    private synchronized boolean isAt(long change) {
        return held == change;
    }

    private synchronized @Nullable CompletableFuture<Void> running(long change, Runnable fill) {
        boolean resting = failed && System.nanoTime() - failedAt < PAUSE_NANOS;
        if (held == change || resting) {
            return null;
        }
        if (filling == null || filling.isDone()) {
            filling = CompletableFuture.runAsync(fill, threads).whenComplete((done, failure) -> ended(change, failure));
        }
        return filling;
    }

    private synchronized void ended(long change, @Nullable Throwable failure) {
        failed = failure != null;
        if (failed) {
            failedAt = System.nanoTime();
            LOG.error("the index {} could not be filled", name, failure);
        } else {
            held = change;
        }
    }
}
