package org.canopy.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.health.spi.Readiness;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.access.store.GrantTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Broken glass that nobody has reviewed is a matter for {@code doctor}. */
@Component
public final class Complaints implements Readiness {
    private final Cells cells;

    @Activate
    public Complaints(@Reference Cells cells) {
        this.cells = cells;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        return cells.all().stream().flatMap(Complaints::said).toList();
    }

    private static Stream<String> said(Cell cell) {
        try {
            int waiting = cell.read(GrantTable::unreviewed).size();
            return waiting == 0
                    ? Stream.empty()
                    : Stream.of("county " + cell.name() + ": the glass was broken " + waiting
                            + " times and nobody has reviewed it: somebody with access.review opens /access");
        } catch (StoreUnavailable e) {
            return Stream.empty(); // the store says so itself
        }
    }
}
