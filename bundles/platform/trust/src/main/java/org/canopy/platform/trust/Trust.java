package org.canopy.platform.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cells;
import org.canopy.api.health.spi.Readiness;
import org.canopy.api.module.ModuleData;
import org.canopy.api.packages.ModulePackages;
import org.canopy.api.packages.spi.Witness;
import org.canopy.platform.gate.Gate;
import org.canopy.platform.gate.Refusal;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together inside the container. */
@Component(service = {})
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.canopy.api.packages.ModulePackages\"",
        effective = "active")
public final class Trust {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);
    /** Karaf's last start level. */
    private static final int ALL_STARTED = 100;

    private static final long LOOK_MILLIS = 200;

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final Watchdog watchdog = new Watchdog();
    private final AutoCloseable listening;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "canopy-trust");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Trust(
            BundleContext context,
            @Reference Cells cells,
            @Reference ModuleData tables,
            @Reference ServiceComponentRuntime components) {
        Gate gate = Optional.ofNullable(context.getServiceReference(Gate.class))
                .map(context::getService)
                .orElseThrow(
                        () -> new IllegalStateException("the gate does not stand: startup.properties names it first"));
        Book book = new Book(cells);
        // the gate tells it in the thread that installs, which must not wait for a database
        listening = gate.listen(refusal -> aside.execute(() -> tell(book, refusal)));
        Path data = Path.of(System.getProperty("canopy.data", "canopy-data"));
        Bundles bundles = new Bundles(context, watchdog, new Health(context, components));
        Packages packages = new Packages(
                gate, new Shelf(data.resolve("modules")), bundles, book, tables, new InstalledModules(context));
        register(context, ModulePackages.class, packages, new Hashtable<>());
        register(context, Command.class, new InstallCommand(packages), new Hashtable<>());
        register(context, Command.class, new RemoveCommand(packages), new Hashtable<>());
        register(
                context,
                Readiness.class,
                new Complaints(gate::trouble, gate.development(), gate.quarantine()),
                new Hashtable<>());
        register(
                context,
                Witness.class,
                new Conduct((module, harm) -> aside.execute(() -> packages.quarantine(module, harm))),
                new Hashtable<>());
        Thread restoring = new Thread(() -> restore(context, packages), "canopy-modules-restore");
        restoring.setDaemon(true);
        restoring.start();
    }

    private <S> void register(BundleContext context, Class<S> type, S service, Dictionary<String, Object> properties) {
        registrations.add(context.registerService(type, service, properties));
    }

    private static void tell(Book book, Refusal refusal) {
        book.write(
                "system",
                "modules.refused",
                refusal.what(),
                refusal.verdict().reason().name());
    }

    /** When everything else stands: a kept module's health cannot be told earlier. */
    private static void restore(BundleContext context, Packages packages) {
        FrameworkStartLevel level =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        try {
            while (level.getStartLevel() < ALL_STARTED) {
                Thread.sleep(LOOK_MILLIS);
            }
            packages.restore();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.error("kept packages cannot be started", e);
        }
    }

    @Deactivate
    void close() throws Exception {
        registrations.forEach(ServiceRegistration::unregister);
        listening.close();
        aside.shutdownNow();
        watchdog.close();
    }
}
