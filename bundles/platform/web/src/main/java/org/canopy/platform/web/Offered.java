package org.canopy.platform.web;

import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.web.Drawing;

/** Services of one kind that a county has on. */
@FunctionalInterface
interface Offered<S> {
    List<Offer<S>> in(Cell cell);

    /** A service and the module that it comes from. */
    record Offer<S>(Drawing.Origin origin, boolean platform, S service) {}
}
