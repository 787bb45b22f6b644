package org.canopy.platform.wire;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.canopy.api.health.spi.Readiness;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes Pax Web's server over before it starts. No declarative service: the feature starts this bundle one level before Pax
 * Web, and nothing may come between.
 */
public final class Activator implements BundleActivator {
    private static final Logger LOG = LoggerFactory.getLogger(Activator.class);
    private static final long BETWEEN_KNOCKS_MILLIS = 50;

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "canopy-wire");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<ServiceTracker<Server, Server>> servers = Optional.empty();

    @Override
    public void start(BundleContext context) {
        int number = Integer.parseInt(System.getProperty("canopy.port", "8181"));
        Port port = new Port(System.getProperty("canopy.bind", "0.0.0.0"), number);
        PortFile said = new PortFile(Path.of(System.getProperty("canopy.data", "canopy-data")));
        Path etc = Path.of(System.getProperty("karaf.etc", "etc"));
        Keeper keeper = new Keeper(etc, port, said, Clock.systemUTC());
        context.registerService(Readiness.class, keeper, new Hashtable<>());
        servers = Optional.of(new ServiceTracker<>(context, Server.class, null) {
            @Override
            public Server addingService(ServiceReference<Server> reference) {
                Server server = super.addingService(reference);
                take(server, port, keeper, looking);
                return server;
            }

            @Override
            public void removedService(ServiceReference<Server> reference, Server server) {
                port.close();
                super.removedService(reference, server);
            }
        });
        servers.get().open();
        looking.scheduleWithFixedDelay(keeper::look, 1, 1, TimeUnit.SECONDS);
    }

    /** A server that runs already refuses the handler; then it gets no port. */
    private static void take(Server server, Port port, Keeper keeper, ScheduledExecutorService looking) {
        server.insertHandler(new NoPlainTalk(port));
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(LifeCycle event) {
                looking.execute(() -> openWhenTheDoorStands(server, port, keeper));
            }

            @Override
            public void lifeCycleStopping(LifeCycle event) {
                port.detach();
            }
        });
    }

    private static void openWhenTheDoorStands(Server server, Port port, Keeper keeper) {
        try (Knock knock = new Knock(server)) {
            while (server.isRunning() && !knock.answered()) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_KNOCKS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException e) {
            LOG.error("The port stays closed: whether the door stands cannot be found out", e);
            return;
        }
        if (server.isRunning()) {
            port.attach(server);
            keeper.look();
        }
    }

    @Override
    public void stop(BundleContext context) {
        looking.shutdownNow();
        servers.ifPresent(ServiceTracker::close);
    }
}
