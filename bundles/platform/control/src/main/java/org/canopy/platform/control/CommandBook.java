package org.canopy.platform.control;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.canopy.api.command.spi.Command;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All commands that are registered; each object is fetched when it is wanted, never in the registering thread. */
@Component(service = CommandBook.class)
public final class CommandBook {
    private static final Logger LOG = LoggerFactory.getLogger(CommandBook.class);
    private static final long SECONDS = 10;

    private final BundleContext bundles;
    private final Map<ServiceReference<Command>, Boolean> known = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "canopy-command-fetch");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public CommandBook(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Reference(
            service = Command.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(ServiceReference<Command> command) {
        known.put(command, true);
    }

    void remove(ServiceReference<Command> command) {
        known.remove(command);
    }

    @Deactivate
    void close() {
        pool.shutdownNow();
    }

    Optional<Command> named(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    Collection<Command> all() {
        return byName().values();
    }

    private Map<String, Command> byName() {
        Map<String, Command> commands = new TreeMap<>();
        for (ServiceReference<Command> reference : known.keySet()) {
            fetch(reference).ifPresent(command -> commands.putIfAbsent(command.name(), command));
        }
        return commands;
    }

    private Optional<Command> fetch(ServiceReference<Command> reference) {
        try {
            return Optional.ofNullable(
                    pool.submit(() -> bundles.getService(reference)).get(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException broken) {
            LOG.warn("A command of bundle {} cannot be had", reference.getBundle(), broken);
        }
        return Optional.empty();
    }
}
