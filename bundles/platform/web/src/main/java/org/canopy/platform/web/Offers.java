package org.canopy.platform.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.web.Drawing;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** What modules offer of one kind, each fetched on a thread of its own: a module that blocks holds up nobody but itself. */
final class Offers<S> implements AutoCloseable, Offered<S> {
    private final Map<ServiceReference<S>, Offer<S>> offers = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(r -> {
        Thread thread = new Thread(r, "canopy-offers");
        thread.setDaemon(true);
        return thread;
    });
    private final ServiceTracker<S, ServiceReference<S>> tracker;

    Offers(BundleContext context, Class<S> kind) {
        tracker = new ServiceTracker<>(context, kind, new ServiceTrackerCustomizer<>() {
            @Override
            public ServiceReference<S> addingService(ServiceReference<S> reference) {
                pool.execute(() -> {
                    S service = context.getService(reference);
                    if (service != null && reference.getBundle() != null) {
                        offers.put(reference, offer(reference.getBundle(), service));
                    }
                });
                return reference;
            }

            @Override
            public void modifiedService(ServiceReference<S> reference, ServiceReference<S> same) {}

            @Override
            public void removedService(ServiceReference<S> reference, ServiceReference<S> same) {
                offers.remove(reference);
                context.ungetService(reference);
            }
        });
        tracker.open();
    }

    @Override
    public List<Offer<S>> in(Cell cell) {
        return offers.values().stream()
                .filter(o -> o.platform() || cell.has(o.origin().module()))
                .toList();
    }

    private static <S> Offer<S> offer(Bundle bundle, S service) {
        String name = bundle.getSymbolicName();
        String header = bundle.getHeaders("").get(ModuleName.HEADER);
        ModuleName module = new ModuleName(header != null ? header : name.substring(name.lastIndexOf('.') + 1));
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        boolean platform = header == null && name.startsWith("org.canopy.platform.");
        return new Offer<>(new Drawing.Origin(module, loader), platform, service);
    }

    @Override
    public void close() {
        tracker.close();
        pool.shutdownNow();
    }
}
