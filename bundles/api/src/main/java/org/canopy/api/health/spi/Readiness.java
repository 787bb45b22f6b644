package org.canopy.api.health.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Asked by {@code /readyz}. A service. */
@ConsumerType
public interface Readiness {
    /** Short name: {@code store}. */
    String name();

    /** Empty when ready; else what is missing, in one sentence without secrets. */
    Optional<String> missing();

    /**
     * What an operator should mend although everything runs, each with its cure and without secrets. Said by
     * {@code bin/canopy doctor}, not by {@code /readyz}.
     */
    default List<String> complaints() {
        return List.of();
    }
}
