package org.canopy.api.module;

import java.util.List;
import org.canopy.api.county.ModuleName;

/**
 * A module in one county.
 *
 * @param on whether the county's file names it
 * @param faults why it is {@link ModuleState#BROKEN}; else empty
 * @param missing what it needs, directly or not, and is off or not installed; in the order in which to switch it on
 * @param neededBy modules that are on here and need it
 */
public record ModuleStanding(
        ModuleCard card,
        ModuleState state,
        boolean on,
        List<Fault> faults,
        List<ModuleName> missing,
        List<ModuleName> neededBy) {
    public ModuleStanding {
        faults = List.copyOf(faults);
        missing = List.copyOf(missing);
        neededBy = List.copyOf(neededBy);
    }
}
