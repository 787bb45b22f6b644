package org.canopy.api.module;

import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.osgi.annotation.versioning.ProviderType;

/** The modules of this installation, and each county's switch for them. A platform service. */
@ProviderType
public interface Modules {
    /** Everything installed, and whatever the county's file names besides, by name. */
    List<ModuleStanding> in(Cell cell);

    Optional<ModuleStanding> in(Cell cell, ModuleName module);

    /** Makes the module's tables in this county, then opens it here. When it returns, its pages answer. */
    Switched on(Cell cell, ModuleName module, Decision decision);

    /** Closes the module here. Its data stays; its jobs and the events that it would hear wait for it. */
    Switched off(Cell cell, ModuleName module, Decision decision);
}
