package org.canopy.platform.county;

import java.nio.file.Path;
import java.time.Instant;
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
import org.canopy.api.county.CountyFiles;
import org.canopy.api.county.ModuleName;
import org.canopy.api.health.spi.Readiness;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Granted;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleRows;
import org.canopy.api.module.ModuleTables;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.BundleOwners;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the counties as their files say: looks every second, and tells whoever listens. */
@Component(service = {Cells.class, CountyFiles.class, ModuleTables.class, ModuleGrants.class})
public final class Watch implements Cells, CountyFiles, ModuleTables, ModuleGrants {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long EVERY_MILLIS = 1_000;

    private final InstalledBundles installed;
    private final Counties counties;
    private final CountyEdits edits;
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
        this.edits = new CountyEdits(Places.etc(), counties, looks::next);
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

    private void settle() {
        for (Cell cell : counties.all()) {
            try {
                of(cell).ifPresent(Grants::settle);
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

    @Override
    public String text(CellName name) {
        return edits.text(name);
    }

    @Override
    public void check(CellName name, String text) {
        edits.check(name, text);
    }

    @Override
    public void change(CellName name, UnaryOperator<String> edit) {
        edits.change(name, edit);
    }

    @Override
    public void create(CellName name, String text) {
        edits.create(name, text);
    }

    @Override
    public String keep(CellName name, Instant at, String text) {
        return edits.keep(name, at, text);
    }

    @Override
    public void prepare(Cell cell, ModuleName module) {
        if (cell instanceof County county) {
            county.prepare(module);
        }
    }

    @Override
    public boolean known(Cell cell, ModuleName module) {
        return cell instanceof County county && county.knows(module);
    }

    private static Optional<Grants> of(Cell cell) {
        return cell instanceof County county ? Optional.of(county.grants()) : Optional.empty();
    }

    @Override
    public void rows(Cell cell, ModuleName module, ModuleRows to) {
        if (cell instanceof County county) {
            county.rows(module, to);
        }
    }

    @Override
    public Granted in(Cell cell, ModuleName module) {
        return of(cell).map(grants -> grants.in(module)).orElseGet(() -> new Granted(List.of(), List.of(), List.of()));
    }

    @Override
    public boolean may(Cell cell, ModuleName module, Asked.Kind kind, String what) {
        return of(cell).filter(grants -> grants.mayNoted(module, kind, what)).isPresent();
    }

    @Override
    public void agree(Cell cell, ModuleName module, String actor) {
        of(cell).ifPresent(grants -> grants.agree(module, actor));
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
