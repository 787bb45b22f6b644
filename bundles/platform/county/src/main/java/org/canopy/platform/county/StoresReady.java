package org.canopy.platform.county;

import java.util.Optional;
import org.canopy.api.health.spi.Readiness;

/** Whether every county's database can be written. */
public final class StoresReady implements Readiness {
    private final Counties counties;

    public StoresReady(Counties counties) {
        this.counties = counties;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Optional<String> missing() {
        return Optional.of(counties.databaseTrouble())
                .filter(troubles -> !troubles.isEmpty())
                .map(troubles -> String.join("; ", troubles));
    }
}
