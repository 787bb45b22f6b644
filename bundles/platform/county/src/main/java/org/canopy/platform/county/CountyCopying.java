package org.canopy.platform.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.backup.CountyCopies;
import org.canopy.api.backup.LaidCopy;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.BundleOwners;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.canopy.platform.store.Owners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies counties with all that lies in their folders, and lays copies in. */
@Component(service = CountyCopies.class)
public final class CountyCopying implements CountyCopies {
    private static final String SETTINGS = "county.cfg";
    private static final String FILES = "files";

    private final Path etc;
    private final Path cells;
    private final Counties counties;
    private final Runnable lookNow;
    private final Owners owners;
    private final UnaryOperator<Clock> clock;
    private final Set<CellName> busy = ConcurrentHashMap.newKeySet();

    @Activate
    public CountyCopying(@Reference Watch watch) {
        this(
                Places.etc(),
                Places.data().resolve("cells"),
                watch.counties(),
                watch::lookNow,
                new BundleOwners(),
                UnaryOperator.identity());
    }

    /**
     * @param lookNow as {@link CountyEdits}
     * @param clock as {@link County}
     */
    public CountyCopying(
            Path etc, Path cells, Counties counties, Runnable lookNow, Owners owners, UnaryOperator<Clock> clock) {
        this.etc = etc;
        this.cells = cells;
        this.counties = counties;
        this.lookNow = lookNow;
        this.owners = owners;
        this.clock = clock;
    }

    private Database database(Cell cell) {
        return counties.named(cell.name())
                .map(County.class::cast)
                .map(county -> county.plan().database())
                .orElseThrow(() ->
                        new CopyRefused("county " + cell.name() + " does not stand here; bin/canopy doctor says why"));
    }

    Counties counties() {
        return counties;
    }

    Installed installed() {
        return counties.installed();
    }

    Restores restores() {
        return counties.restores();
    }

    Path file(CellName name) {
        return etc.resolve("org.canopy.county-" + name + ".cfg");
    }

    private CellFiles files(CellName name) {
        return new CellFiles(cells.resolve(name.value()));
    }

    @Override
    public long bytes(Cell cell) {
        Database database = database(cell);
        return done(
                database,
                "the data cannot be measured",
                () -> database.copies().bytes() + files(cell.name()).bytes());
    }

    @Override
    public void copy(Cell cell, Path folder, String without) {
        Database database = database(cell);
        done(database, "no copy", () -> {
            database.copies().write(folder, without);
            WholeFile.put(folder.resolve(SETTINGS), Files.readAllBytes(file(cell.name())));
            files(cell.name()).copyTo(folder.resolve(FILES));
            return folder;
        });
    }

    private interface Work<T> {
        T run() throws IOException, SQLException;
    }

    /** What a database says in words may hold values of the tables: only its code is passed on. */
    private static <T> T done(Database database, String what, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new StoreUnavailable(what + ": " + database.reason(e), e);
        } catch (IOException e) {
            throw new StoreUnavailable(what + ": " + e.getMessage(), e);
        }
    }

    @Override
    public LaidCopy lay(CellName name, Path folder) {
        if (!busy.add(name)) {
            throw new CopyRefused("another copy of " + name + " is being tried or put in place; wait for its end");
        }
        boolean open = false;
        try {
            Path settings = Files.exists(file(name)) ? file(name) : folder.resolve(SETTINGS);
            CountyPlan plan = CountyPlan.of(name, CountyFile.read(settings), cells.resolve(name.value()));
            Database database = restores().laid(plan);
            if (!database.copies().fits(folder)) {
                throw new CopyRefused("this copy is of another kind of database than " + settings.getFileName()
                        + " names (its lines store.*); make them as they were when the copy was made");
            }
            LaidCopy copy = laid(plan, database, folder);
            open = true;
            return copy;
        } catch (BadLine e) {
            throw new CopyRefused(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CopyRefused("the copy cannot be read (" + e.getClass().getSimpleName() + ")", e);
        } finally {
            if (!open) {
                left(name);
            }
        }
    }

    private LaidCopy laid(CountyPlan plan, Database database, Path folder) throws IOException {
        return done(database, "the copy cannot be laid in", () -> {
            restores().begin(plan.name());
            database.copies().drop();
            try {
                database.copies().lay(folder);
                new CellFiles(folder.resolve(FILES)).copyTo(restores().cell(plan.name()));
                CellStore store = new CellStore(plan.name() + "-copy", database, owners);
                return new LaidCounty(
                        this,
                        new CopiedCell(plan, store, clock.apply(Clock.system(plan.zone()))),
                        database,
                        folder.resolve(SETTINGS));
            } catch (IOException | SQLException | RuntimeException e) {
                database.copies().drop();
                restores().end(plan.name());
                throw e;
            }
        });
    }

    void left(CellName name) {
        busy.remove(name);
    }

    /** Closes the county if it stands, and opens it as its place is now. */
    void exchange(CellName name) {
        counties.leave(name);
        lookNow.run();
        lookNow.run();
        if (counties.named(name).isEmpty()) {
            throw new CopyRefused(
                    "the copy is in place, but the county does not open: " + String.join("; ", counties.complaints()));
        }
    }
}
