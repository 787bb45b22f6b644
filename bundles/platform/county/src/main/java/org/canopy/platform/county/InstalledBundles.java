package org.canopy.platform.county;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asks;
import org.canopy.platform.store.BundleOwners;
import org.canopy.platform.store.Owner;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks services up in OSGi's registry. A module's object is fetched in a pool of our own with a time limit, so that a
 * constructor that blocks holds up nobody but its own module.
 */
final class InstalledBundles implements Installed, ServiceListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledBundles.class);
    private static final long LIMIT_SECONDS = 10;
    /** How the locations of bundles begin that came in a package. */
    private static final String PACKAGE = "canopy:";

    private record Running(ModuleName name, Asks asks, boolean brought, Optional<Owner> owner) {
        static Optional<Running> of(Bundle bundle) {
            return module(bundle)
                    .map(name -> new Running(
                            name, asks(bundle, name), InstalledBundles.brought(bundle), owner(bundle, name)));
        }

        /** A manifest that cannot be read asks for nothing; the page of modules names the fault. */
        private static Asks asks(Bundle bundle, ModuleName name) {
            try {
                return Asks.of(
                        name,
                        header -> Optional.ofNullable(bundle.getHeaders("").get(header)));
            } catch (IllegalArgumentException e) {
                LOG.warn("module {} asks for nothing: {}", name, e.getMessage());
                return Asks.NOTHING;
            }
        }

        private static Optional<Owner> owner(Bundle bundle, ModuleName name) {
            try {
                return Optional.ofNullable(bundle.getEntry("db/" + name)).map(folder -> BundleOwners.of(bundle));
            } catch (IllegalStateException e) {
                LOG.warn("{}", e.getMessage());
                return Optional.empty();
            }
        }
    }

    private record Fetch(CompletableFuture<Object> object, long since) {}

    private final BundleContext context;
    private final Decisions decisions;
    private final Map<ModuleName, Running> modules = new ConcurrentHashMap<>();
    private final BundleTracker<Running> running;
    private final ConcurrentMap<ServiceReference<?>, Fetch> fetched = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "canopy-service-fetch");
        thread.setDaemon(true);
        return thread;
    });

    InstalledBundles(BundleContext context, Decisions decisions) {
        this.context = context;
        this.decisions = decisions;
        this.running = running();
        running.open();
        context.addServiceListener(this);
    }

    /** Asked with every request: kept up to date as bundles come and go, not looked up. */
    @Override
    public Set<ModuleName> modules() {
        return modules.keySet();
    }

    @Override
    public Asks asks(ModuleName module) {
        return Optional.ofNullable(modules.get(module)).map(Running::asks).orElse(Asks.NOTHING);
    }

    @Override
    public boolean brought(ModuleName module) {
        return Optional.ofNullable(modules.get(module)).map(Running::brought).orElse(true);
    }

    @Override
    public Optional<Owner> owner(ModuleName module) {
        return Optional.ofNullable(modules.get(module)).flatMap(Running::owner);
    }

    @Override
    public Optional<ClassLoader> scripts(String owner) {
        if (owner.equals(Owner.PLATFORM)) {
            return Optional.of(Owner.platform().resources());
        }
        Optional<ClassLoader> part = Arrays.stream(context.getBundles())
                .filter(bundle -> ("org.canopy.platform." + owner).equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(Objects::nonNull)
                .map(BundleWiring::getClassLoader)
                .findFirst();
        return part.or(() -> modules.values().stream()
                .filter(module -> module.name().value().equals(owner))
                .flatMap(module -> module.owner().stream())
                .map(Owner::resources)
                .findFirst());
    }

    @Override
    public OptionalInt data(ModuleName module) {
        return decisions
                .of(module)
                .map(reached -> OptionalInt.of(reached.data()))
                .orElse(OptionalInt.empty());
    }

    private BundleTracker<Running> running() {
        return new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, null) {
            @Override
            public @Nullable Running addingBundle(Bundle bundle, BundleEvent event) {
                Running module = Running.of(bundle).orElse(null);
                if (module != null) {
                    modules.put(module.name(), module);
                }
                return module;
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event, Running gone) {
                modules.remove(gone.name(), gone);
                // for a moment two versions of a module may run side by side
                getTracked().values().forEach(other -> modules.putIfAbsent(other.name(), other));
            }
        };
    }

    @Override
    public <T> List<Service<T>> services(Class<T> type) {
        List<Service<T>> services = new ArrayList<>();
        for (ServiceReference<?> reference : references(type)) {
            Bundle bundle = reference.getBundle();
            if (bundle != null) {
                object(reference, bundle)
                        .filter(type::isInstance)
                        .ifPresent(object -> services.add(new Service<>(module(bundle), type.cast(object))));
            }
        }
        return services;
    }

    private List<ServiceReference<?>> references(Class<?> type) {
        try {
            ServiceReference<?>[] found = context.getServiceReferences(type.getName(), null);
            return found == null
                    ? List.of()
                    : Arrays.stream(found)
                            .sorted(Comparator.<ServiceReference<?>>reverseOrder())
                            .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Object> object(ServiceReference<?> reference, Bundle bundle) {
        Fetch fetch = fetched.computeIfAbsent(reference, this::fetch);
        long left =
                Math.max(0, LIMIT_SECONDS * 1_000 - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - fetch.since()));
        try {
            return Optional.ofNullable(fetch.object().get(left, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            LOG.debug("a service of {} starts too slowly", bundle.getSymbolicName());
        } catch (ExecutionException e) {
            LOG.warn("a service of {} does not start", bundle.getSymbolicName(), e.getCause());
            fetched.remove(reference, fetch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Fetch fetch(ServiceReference<?> reference) {
        return new Fetch(CompletableFuture.supplyAsync(() -> context.getService(reference), pool), System.nanoTime());
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        if (event.getType() == ServiceEvent.UNREGISTERING && fetched.remove(event.getServiceReference()) != null) {
            context.ungetService(event.getServiceReference());
        }
    }

    /** Whether it came by a package, not with the release. */
    static boolean brought(Bundle bundle) {
        return bundle.getLocation().startsWith(PACKAGE);
    }

    static Optional<ModuleName> module(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders("").get(ModuleName.HEADER)).map(ModuleName::new);
    }

    @Override
    public void close() {
        context.removeServiceListener(this);
        running.close();
        pool.shutdownNow();
        fetched.keySet().forEach(context::ungetService);
        fetched.clear();
    }
}
