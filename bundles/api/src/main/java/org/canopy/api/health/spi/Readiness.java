package org.canopy.api.health.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Asked by {@code /readyz}. A service. */
@ConsumerType
public interface Readiness {
    /** Short name: {@code store}. */
    String name();

    /** Empty when ready; else what is missing, in one sentence without secrets. */
    Optional<String> missing();
}
