package org.canopy.api.ledger;

import java.util.Optional;
import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/** What has been signed of a county's ledger. A service of the platform. */
@ProviderType
public interface Checkpoints {
    /** The newest signed note, as tlog-checkpoint writes it; empty where nothing is signed yet. */
    Optional<String> newest(Cell cell);
}
