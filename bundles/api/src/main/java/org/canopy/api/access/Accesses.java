package org.canopy.api.access;

import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps who may read what, per county. A service of the platform; everybody else asks {@link Cell#access()}. */
@ProviderType
public interface Accesses {
    Access of(Cell cell);
}
