package org.canopy.api.events.spi;

import org.canopy.api.county.Cell;
import org.canopy.api.events.Event;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears events of the counties that have its module on; what happens while it is off waits for it. A service. Each
 * event arrives at least once, and in order within one aggregate. If it throws, delivery is tried again. A call of over ten
 * minutes is interrupted.
 */
@ConsumerType
public interface EventListener {
    /** A lasting name of this listener ({@code <module>.<what>}): under it the platform remembers how far it has heard. */
    String name();

    /**
     * Whether events of this type concern it. Of these, only what its module was granted arrives: the module's own events,
     * and those of its manifest header {@value org.canopy.api.module.ModuleCard#HEARS}.
     */
    boolean hears(String type);

    void on(Cell cell, Event event);
}
