package org.canopy.testkit;

import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CellListener} owes the counties: whatever it is told, in whatever order, it takes without an exception.
 *
 * @param <L> the listener that is tried
 */
public interface CellListenerContract<L extends CellListener> {
    L listener();

    Cell cell();

    /** A listener that begins late hears of a county's end before it ever heard of the county. */
    @Test
    default void aCountyItNeverHeardOfMayGo() {
        listener().gone(cell());
    }

    @Test
    default void aCountyComesAndChangesAndGoesAndComesBack() {
        L listener = listener();
        listener.changed(cell());
        listener.changed(cell());
        listener.gone(cell());
        listener.gone(cell());
        listener.changed(cell());
        listener.gone(cell());
    }
}
