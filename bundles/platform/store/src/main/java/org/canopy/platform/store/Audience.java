package org.canopy.platform.store;

import org.canopy.api.county.ModuleName;

/** Which modules may hear which events. */
public interface Audience {
    /** Whether the module is installed, on or off. */
    boolean installed(ModuleName module);

    /** Whether the module was granted this type: its own events, and those that it declares. */
    boolean mayHear(ModuleName module, String type);
}
