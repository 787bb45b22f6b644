package org.canopy.modules.two;

import java.time.Instant;

/** Breaks the house: the hour of the machine, not of the cell. */
public final class LooksAtTheWall {
    private LooksAtTheWall() {}

    static Instant hour() {
        return Instant.now();
    }
}
