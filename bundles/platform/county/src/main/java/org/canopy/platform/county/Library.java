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
import org.canopy.platform.store.BundleOwners;
import org.canopy.platform.store.CellStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The library that all counties share, where {@code etc/org.canopy.store.cfg} says; else one file under the data folder. */
@Component
public final class Library implements SharedLibrary, Readiness {
    private final CellStore store;

    @Activate
    public Library() throws IOException {
        Path file = Places.etc().resolve("org.canopy.store.cfg");
        CountyFile settings = Files.exists(file) ? CountyFile.read(file) : CountyFile.parse(file.toString(), List.of());
        this.store = new CellStore(
                "shared",
                CountyPlan.database(settings, Places.data().resolve("shared/canopy.db"), "canopy_library"),
                new BundleOwners());
    }

    @Override
    public <T> T read(Query<T> query) {
        return store.read(query);
    }

    @Override
    public <T> T write(Query<T> query) {
        return store.write(query);
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Optional<String> missing() {
        return Pulses.troubles(Map.of("shared library", store.pulse())).stream().findFirst();
    }

    @Deactivate
    void close() {
        store.close();
    }
}
