package org.canopy.modules.content.explainer;

import org.canopy.api.county.Cell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The explainers as each county shows them; whatever leads a visitor to one asks here. */
@Component(service = CountyExplainers.class)
public final class CountyExplainers {
    private final Explainers written;

    @Activate
    public CountyExplainers(@Reference Explainers written) {
        this.written = written;
    }

    /** All that ship, shown or not. */
    public Explainers written() {
        return written;
    }

    /** What the county shows at this moment. */
    public Shown of(Cell cell) {
        return Shown.in(cell, written);
    }
}
