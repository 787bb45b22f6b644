package org.canopy.api.county;

import org.osgi.annotation.versioning.ConsumerType;

/** Told when a county comes, changes its file or its switches, or goes. A service; called on the platform's own thread. */
@ConsumerType
public interface CellListener {
    /** A cell came, or its file changed (switches included). */
    void changed(Cell cell);

    /** A cell is going; its store closes when all listeners have returned. */
    default void gone(Cell cell) {}
}
