package org.canopy.api.web;

import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A piece of somebody else's page. A service; drawn in the counties that have its module on. A widget that fails or is
 * late is drawn as 「暂时看不到」 and never breaks the page.
 */
@ConsumerType
public interface Widget {
    /** The place it fills: {@code home.hero} (below the headline), {@code home.main} */
    String slot();

    /** Position in the slot, ascending. */
    int order();

    /** What to draw in this county now. */
    View<?> view(Cell cell);
}
