package org.canopy.api.module;

import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.osgi.annotation.versioning.ProviderType;

/** What each county has granted each module. A service of the platform; a module is never handed it. */
@ProviderType
public interface ModuleGrants {
    Granted in(Cell cell, ModuleName module);

    /** Whether the module may have this here. A no is counted, and shown to the county's administrator. */
    boolean may(Cell cell, ModuleName module, Asked.Kind kind, String what);

    /**
     * Grants what the installed version asks for; it is written into the county's ledger what is new.
     *
     * @param actor an account's id, {@code operator}
     */
    void agree(Cell cell, ModuleName module, String actor);
}
