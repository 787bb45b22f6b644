package org.canopy.api.packages.spi;

import java.time.Duration;
import org.canopy.api.county.ModuleName;
import org.osgi.annotation.versioning.ConsumerType;

/** Sees how a module that came by package answers. A service; must not wait. */
@ConsumerType
public interface Witness {
    /** A request was answered with this status. */
    void answered(ModuleName module, int status);

    /**
     * A request was turned away because as many of this module's requests as it may have are still unanswered.
     *
     * @param longest how long the oldest of them has lasted
     */
    void crowded(ModuleName module, Duration longest);
}
