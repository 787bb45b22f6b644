package org.canopy.api.county;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The counties that this installation serves. */
@ProviderType
public interface Cells {
    /** All cells that stand, by name. */
    List<Cell> all();

    Optional<Cell> named(CellName name);

    /** The cell that lists {@code host} (lower case, without port) among its {@code hosts}. */
    Optional<Cell> ofHost(String host);

    /** The cell that answers where neither host nor path names one. */
    Optional<Cell> byDefault();

    /** What is wrong with the counties' files at this moment: empty when nothing is. Each names file, line and cure. */
    List<String> complaints();
}
