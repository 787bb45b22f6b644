package org.canopy.api.vault.spi;

import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Kept;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One sealed text out of a module's tables, for the drill of a restore: it is opened to see that what comes back from a backup
 * can be read, and is shown to nobody. A service.
 */
@ConsumerType
public interface SealedSample {
    /**
     * The first that is found; empty where the module has sealed nothing in this county.
     *
     * @param cell the county, or a copy of it in which no module is on
     */
    Optional<Kept> sample(Cell cell);
}
