package org.canopy.api.vault;

import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps one vault per county. A service of the platform; everybody else asks {@link Cell#vault()}. */
@ProviderType
public interface Vaults {
    Vault of(Cell cell);
}
