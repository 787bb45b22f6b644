package org.canopy.platform.county;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.health.spi.Readiness;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.BundleOwners;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the counties as their files say: looks every second, and tells whoever listens. */
@Component(service = {Cells.class, Watch.class})
public final class Watch implements Cells {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long EVERY_MILLIS = 1_000;

    private final InstalledBundles installed;
    private final Counties counties;
    private final Looks looks = new Looks();
    private final Thread thread;
    private Set<CellListener> told = Set.of();
    private volatile boolean closing;

    @Activate
    public Watch(BundleContext context) {
        this.installed =
                new InstalledBundles(context, new Decisions(Places.data().resolve("modules")));
        Callers callers = StackCallers.ofBundles();
        Path data = Places.data().resolve("cells");
        this.counties = new Counties(
                Places.etc(),
                data,
                installed,
                plan -> new County(plan, installed, new BundleOwners(), UnaryOperator.identity(), callers));
        counties.look();
        context.registerService(Readiness.class, new StoresReady(counties), null);
        this.thread = new Thread(this::watch, "counties");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!closing) {
                look();
                looks.pause(EVERY_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that fails is tried again after the pause; who waits for it hears that it has not ended. */
    private void look() {
        long look = looks.begin();
        try {
            tell(counties.look());
            looks.end(look);
            settle();
        } catch (RuntimeException e) {
            LOG.error("the counties' files cannot be looked at", e);
        }
    }

    Counties counties() {
        return counties;
    }

    /** Looks at once, and returns when the counties go by their files. */
    void lookNow() {
        looks.next();
    }

    private void settle() {
        for (Cell cell : counties.all()) {
            try {
                BackOffice.grants(cell).ifPresent(Grants::settle);
            } catch (StoreUnavailable e) {
                LOG.debug("county {} keeps its grants later", cell.name(), e);
            }
        }
    }

    /** A listener that is new hears of every county. */
    private void tell(Counties.Changes changes) {
        Set<CellListener> now = new HashSet<>();
        for (Installed.Service<CellListener> service : installed.services(CellListener.class)) {
            CellListener listener = service.object();
            now.add(listener);
            List<Cell> news = told.contains(listener) ? changes.changed() : counties.all();
            news.forEach(cell -> safely(listener, heard -> heard.changed(cell)));
            changes.gone().forEach(cell -> safely(listener, heard -> heard.gone(cell)));
        }
        told = now;
        changes.gone().forEach(counties::close);
    }

    private static void safely(CellListener listener, Consumer<CellListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} failed to take note of a county", listener.getClass().getName(), e);
        }
    }

    @Override
    public List<Cell> all() {
        return counties.all();
    }

    @Override
    public Optional<Cell> named(CellName name) {
        return counties.named(name);
    }

    @Override
    public Optional<Cell> ofHost(String host) {
        return counties.ofHost(host);
    }

    @Override
    public Optional<Cell> byDefault() {
        return counties.byDefault();
    }

    @Override
    public List<String> complaints() {
        return counties.complaints();
    }

    @Deactivate
    void close() throws InterruptedException {
        closing = true;
        thread.interrupt();
        thread.join(EVERY_MILLIS);
        counties.all().forEach(cell -> told.forEach(listener -> safely(listener, heard -> heard.gone(cell))));
        counties.close();
        installed.close();
    }
}
