package org.canopy.platform.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.health.spi.Readiness;
import org.canopy.api.store.Query;
import org.canopy.api.store.SharedLibrary;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.BundleOwners;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Owners;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library that all counties share, where {@code etc/org.canopy.store.cfg} says; else one file under the data folder.
 * Where it cannot be opened yet (a server that starts later than we do), it is tried again when it is asked for.
 */
@Component
public final class Library implements SharedLibrary, Readiness, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Path settings;
    private final Path data;
    private final Owners owners;
    private @Nullable CellStore store;
    private Optional<String> trouble = Optional.empty();
    private long triedMillis;
    private boolean closed;

    @Activate
    public Library() {
        this(Places.etc(), Places.data(), new BundleOwners());
    }

    /**
     * @param etc folder of the configuration
     * @param data folder under which the library lies when nothing else is configured
     */
    public Library(Path etc, Path data, Owners owners) {
        this.settings = etc.resolve("org.canopy.store.cfg");
        this.data = data;
        this.owners = owners;
        try {
            store();
        } catch (StoreUnavailable later) {
            LOG.error("the shared library cannot be opened yet: {}", trouble.orElse(""));
        }
    }

    private synchronized CellStore store() {
        if (store != null) {
            return store;
        }
        long now = System.nanoTime() / 1_000_000;
        if (closed || trouble.isPresent() && now - triedMillis < PAUSE_MILLIS) {
            throw new StoreUnavailable("the shared library is not open");
        }
        triedMillis = now;
        try {
            CountyFile file = Files.exists(settings)
                    ? CountyFile.read(settings)
                    : CountyFile.parse(settings.toString(), List.of());
            CellStore opened = new CellStore(
                    "shared", CountyPlan.database(file, data.resolve("shared/canopy.db"), "canopy_library"), owners);
            store = opened;
            trouble = Optional.empty();
            return opened;
        } catch (IOException | RuntimeException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
            throw new StoreUnavailable("the shared library cannot be opened", e);
        }
    }

    @Override
    public <T> T read(Query<T> query) {
        return store().read(query);
    }

    @Override
    public <T> T write(Query<T> query) {
        return store().write(query);
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Optional<String> missing() {
        try {
            return Pulses.troubles(Map.of("shared library", store().pulse())).stream()
                    .findFirst();
        } catch (StoreUnavailable notOpen) {
            return Optional.of("shared library: the database cannot be opened");
        }
    }

    @Override
    public synchronized List<String> complaints() {
        return trouble.map(words -> "shared library: " + words).stream().toList();
    }

    @Override
    @Deactivate
    public synchronized void close() {
        closed = true;
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
