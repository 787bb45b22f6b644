package org.canopy.platform.switching;

import java.util.List;
import java.util.Map;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Fault;
import org.canopy.api.module.ModuleCard;

/** What is installed, whichever county uses it. */
public interface Installation {
    /** A module that is there, and why it is not fit to be called; fit where there is no fault. */
    record Installed(ModuleCard card, List<Fault> faults) {
        public Installed {
            faults = List.copyOf(faults);
        }
    }

    /** By name. */
    Map<ModuleName, Installed> modules();
}
