package org.canopy.api.module;

import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.osgi.annotation.versioning.ProviderType;

/** The tables that modules have in a county's database. A platform service. */
@ProviderType
public interface ModuleTables {
    /**
     * Brings the module's tables in this county up to date now instead of at its first use.
     *
     * @throws org.canopy.api.store.StoreUnavailable naming file and reason; the tables are as before
     */
    void prepare(Cell cell, ModuleName module);

    /** Whether the module ever had tables in this county. */
    boolean known(Cell cell, ModuleName module);

    /**
     * Hands over all rows that the module has in this county, as they stood at one moment, whether the module is on, off or
     * gone. One row at a time is in memory. One of the few readers of the database is busy until it returns.
     *
     * @throws org.canopy.api.store.StoreUnavailable if the database cannot be read
     */
    void rows(Cell cell, ModuleName module, ModuleRows to);
}
