package org.canopy.platform.rest;

import java.net.URI;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.web.Links;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Addresses as the visitor reached the county; without a visit, as the county is reached from anywhere. */
@Component(service = Links.class)
public final class CountyLinks implements Links {
    private final Cells cells;

    @Activate
    public CountyLinks(@Reference Cells cells) {
        this.cells = cells;
    }

    @Override
    public URI to(Cell cell, String path) {
        String base = Current.maybe()
                .filter(v -> v.cell().name().equals(cell.name()))
                .map(v -> v.base())
                .orElseGet(() -> isDefault(cell) ? "" : "/" + cell.name());
        return URI.create(base + path);
    }

    private boolean isDefault(Cell cell) {
        return cells.byDefault().filter(c -> c.name().equals(cell.name())).isPresent();
    }
}
