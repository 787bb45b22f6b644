package org.canopy.itests;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleWiring;

/** All bundles but one, as they stood when the watch began, and whatever the framework did to them since. */
final class Neighbours implements AutoCloseable, SynchronousBundleListener {
    /**
     * @param wiring the wiring itself: a bundle that was refreshed has a new one
     * @param services ids; a service that was registered anew has another id
     */
    private record Stand(Version version, int state, long modified, BundleWiring wiring, Set<Long> services) {
        static Stand of(Bundle bundle) {
            ServiceReference<?>[] registered = Optional.<ServiceReference<?>[]>ofNullable(
                            bundle.getRegisteredServices())
                    .orElseGet(() -> new ServiceReference<?>[0]);
            Set<Long> services = Arrays.stream(registered)
                    .map(service -> (Long) service.getProperty("service.id"))
                    .collect(Collectors.toSet());
            return new Stand(
                    bundle.getVersion(),
                    bundle.getState(),
                    bundle.getLastModified(),
                    bundle.adapt(BundleWiring.class),
                    services);
        }
    }

    private final BundleContext bundles;
    private final String guest;
    private final List<String> moved = new CopyOnWriteArrayList<>();
    private final Map<String, Stand> before;

    private Neighbours(BundleContext bundles, String guest) {
        this.bundles = bundles;
        this.guest = guest;
        this.before = now();
    }

    /** @param guest symbolic name of the one bundle that may come and go */
    static Neighbours watched(BundleContext bundles, String guest) {
        Neighbours neighbours = new Neighbours(bundles, guest);
        bundles.addBundleListener(neighbours);
        return neighbours;
    }

    /** Every neighbour is the one it was, and none was so much as touched in between. */
    void stand() {
        assertEquals(List.of(), moved);
        assertEquals(before, now());
    }

    private Map<String, Stand> now() {
        Map<String, Stand> all = new LinkedHashMap<>();
        for (Bundle bundle : bundles.getBundles()) {
            if (!guest.equals(bundle.getSymbolicName())) {
                all.put(bundle.getBundleId() + " " + bundle.getSymbolicName(), Stand.of(bundle));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (!guest.equals(event.getBundle().getSymbolicName())) {
            moved.add(event.getBundle().getSymbolicName() + ": event " + event.getType());
        }
    }

    @Override
    public void close() {
        bundles.removeBundleListener(this);
    }
}
