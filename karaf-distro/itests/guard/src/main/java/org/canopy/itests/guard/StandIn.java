package org.canopy.itests.guard;

import org.canopy.api.identity.Guardian;
import org.canopy.api.web.Visit;
import org.osgi.service.component.annotations.Component;

/** Says that somebody guards. Nobody does: for tests alone. */
@Component
public final class StandIn implements Guardian {
    @Override
    public String actor(Visit visit) {
        return "standin";
    }
}
