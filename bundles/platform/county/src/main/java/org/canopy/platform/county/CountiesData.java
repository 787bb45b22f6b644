package org.canopy.platform.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.canopy.api.county.Cells;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleData;
import org.canopy.platform.store.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables that a module has in the counties that stand. */
@Component
public final class CountiesData implements ModuleData {
    private final Cells cells;
    private final Path data;
    private final Decisions decisions;

    @Activate
    public CountiesData(@Reference Cells cells) {
        this(cells, Places.data());
    }

    /** @param data folder under which the counties and the packages lie */
    public CountiesData(Cells cells, Path data) {
        this.cells = cells;
        this.data = data;
        this.decisions = new Decisions(data.resolve("modules"));
    }

    @Override
    public Optional<Reached> reached(ModuleName module) {
        return decisions.of(module);
    }

    @Override
    public void decide(ModuleName module, Reached reached) {
        decisions.write(module, reached);
    }

    private List<County> concerned(ModuleName module) {
        return cells.all().stream()
                .filter(County.class::isInstance)
                .map(County.class::cast)
                .filter(county -> county.concerns(module))
                .toList();
    }

    @Override
    public List<Share> shares(ModuleName module) {
        return concerned(module).stream()
                .map(county -> new Share(
                        county.name(),
                        county.plan().profile().title(),
                        county.tables(module).rows()))
                .toList();
    }

    @Override
    public boolean remembers(ModuleName module, int version) {
        return concerned(module).stream()
                .allMatch(county -> county.tables(module).has(version));
    }

    @Override
    public void rehearse(ModuleName module, Path jar) {
        with(module, jar, owner -> concerned(module)
                .forEach(county -> county.tables(module).rehearse(owner)));
    }

    @Override
    public Move begin(ModuleName module, int from, int to) {
        return new DataMove(module, from, to, concerned(module), decisions, data.resolve("cells"));
    }

    /** With the migrations of a bundle that need not be installed. */
    static void with(ModuleName module, Path jar, Consumer<Owner> work) {
        try (URLClassLoader scripts = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            work.accept(new Owner(module.value(), jar.getFileName().toString(), scripts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
