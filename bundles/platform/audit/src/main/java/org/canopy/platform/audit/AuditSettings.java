package org.canopy.platform.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.canopy.api.county.Settings;

/** Lines {@code audit.*} of a county's file. */
@Settings("audit")
public interface AuditSettings {
    /** Folder of the second place: on another machine or a disk that is taken away. */
    Optional<Path> copy();
}
