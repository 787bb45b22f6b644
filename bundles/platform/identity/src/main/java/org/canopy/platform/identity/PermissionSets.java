package org.canopy.platform.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.spi.PermissionSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** The permission sets that are installed, each fetched on a thread of its own: a module that blocks holds up only itself. */
final class PermissionSets implements AutoCloseable {
    private final Map<ServiceReference<PermissionSet>, Offered> sets = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "canopy-permissions");
        thread.setDaemon(true);
        return thread;
    });
    private final ServiceTracker<PermissionSet, ServiceReference<PermissionSet>> tracker;

    PermissionSets(BundleContext context) {
        tracker = new ServiceTracker<>(context, PermissionSet.class, new ServiceTrackerCustomizer<>() {
            @Override
            public ServiceReference<PermissionSet> addingService(ServiceReference<PermissionSet> reference) {
                pool.execute(() -> {
                    PermissionSet set = context.getService(reference);
                    Bundle bundle = reference.getBundle();
                    if (set != null && bundle != null) {
                        sets.put(reference, offered(bundle, set));
                    }
                });
                return reference;
            }

            @Override
            public void modifiedService(
                    ServiceReference<PermissionSet> reference, ServiceReference<PermissionSet> same) {}

            @Override
            public void removedService(
                    ServiceReference<PermissionSet> reference, ServiceReference<PermissionSet> same) {
                sets.remove(reference);
                context.ungetService(reference);
            }
        });
        tracker.open();
    }

    /** The platform's first, then by module. */
    List<Offered> all() {
        return sets.values().stream()
                .sorted(Comparator.comparing(Offered::platform).reversed().thenComparing(Offered::module))
                .toList();
    }

    private static Offered offered(Bundle bundle, PermissionSet set) {
        String name = bundle.getSymbolicName();
        String header = bundle.getHeaders("").get(ModuleName.HEADER);
        boolean platform = header == null && name.startsWith("org.canopy.platform.");
        String module = header != null ? header : name.substring(name.lastIndexOf('.') + 1);
        return new Offered(new ModuleName(module).value(), platform, set);
    }

    @Override
    public void close() {
        tracker.close();
        pool.shutdownNow();
    }
}
