package org.canopy.platform.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * All services of a kind, each fetched on a thread of its own: a module whose constructor blocks holds up nobody but
 * itself. One that has not come after ten seconds is named by {@link #late()}; should it come later, it is taken.
 */
final class LateServices<S> {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Map<ServiceReference<S>, Long> waiting = new ConcurrentHashMap<>();
    private final Map<ServiceReference<S>, S> taken = new ConcurrentHashMap<>();
    private final ServiceTracker<S, ServiceReference<S>> tracker;
    private final ExecutorService pool = Executors.newCachedThreadPool(r -> {
        Thread thread = new Thread(r, "canopy-late-services");
        thread.setDaemon(true);
        return thread;
    });

    LateServices(
            BundleContext context,
            Class<S> kind,
            BiConsumer<ServiceReference<S>, S> came,
            BiConsumer<ServiceReference<S>, S> gone) {
        this.tracker = new ServiceTracker<>(context, kind, new ServiceTrackerCustomizer<>() {
            @Override
            public ServiceReference<S> addingService(ServiceReference<S> reference) {
                waiting.put(reference, System.nanoTime());
                pool.execute(() -> {
                    S service = context.getService(reference);
                    if (service != null && waiting.remove(reference) != null) {
                        taken.put(reference, service);
                        came.accept(reference, service);
                    }
                });
                return reference;
            }

            @Override
            public void modifiedService(ServiceReference<S> reference, ServiceReference<S> same) {}

            @Override
            public void removedService(ServiceReference<S> reference, ServiceReference<S> same) {
                waiting.remove(reference);
                S service = taken.remove(reference);
                if (service != null) {
                    gone.accept(reference, service);
                    context.ungetService(reference);
                }
            }
        });
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
        pool.shutdownNow();
    }

    /** Services that are there but have not been made yet. */
    Set<ServiceReference<S>> waiting() {
        return Set.copyOf(waiting.keySet());
    }

    /** Modules that start too slowly, one sentence each. */
    List<String> late() {
        return waiting.entrySet().stream()
                .filter(e -> System.nanoTime() - e.getValue() > PATIENCE_NANOS)
                .map(e -> e.getKey().getBundle() == null
                        ? "gone"
                        : e.getKey().getBundle().getSymbolicName())
                .distinct()
                .map(n -> n + " starts too slowly")
                .toList();
    }
}
