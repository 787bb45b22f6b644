package org.canopy.platform.store;

import java.util.List;
import org.canopy.api.county.ModuleName;
import org.canopy.api.events.spi.EventListener;
import org.canopy.api.jobs.spi.JobHandler;

/** Who is there to do a county's due work; asked anew each time. */
public interface Workers extends Audience {
    /** A service and the module that offers it. */
    record Offer<T>(ModuleName module, T service) {}

    List<Offer<JobHandler>> handlers();

    List<Offer<EventListener>> listeners();
}
