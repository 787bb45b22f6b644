package org.canopy.platform.trust;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a module might block in a thread of its own, for a limited time; then interrupts the module's threads. */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "canopy-module-install");
        thread.setDaemon(true);
        return thread;
    });

    /** @throws TimeoutException if it has not ended in time; it has been interrupted then */
    <T> T within(int seconds, Callable<T> work) throws ExecutionException, TimeoutException {
        Future<T> future = pool.submit(work);
        try {
            return future.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw e;
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    /**
     * Wakes every thread that is inside one of these classes: a constructor that sleeps, a lock that is never freed.
     *
     * @return how many there were
     */
    static int interrupt(Set<String> classes) {
        int hanging = 0;
        for (Map.Entry<Thread, StackTraceElement[]> one :
                Thread.getAllStackTraces().entrySet()) {
            for (StackTraceElement frame : one.getValue()) {
                if (classes.contains(frame.getClassName())) {
                    LOG.warn(
                            "thread {} hangs at {} and is interrupted",
                            one.getKey().getName(),
                            frame);
                    one.getKey().interrupt();
                    hanging++;
                    break;
                }
            }
        }
        return hanging;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
