package org.canopy.platform.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.canopy.api.health.spi.Readiness;
import org.canopy.platform.gate.Development;
import org.canopy.platform.gate.Quarantine;

/** What {@code bin/canopy doctor} says of signatures and quarantine. */
final class Complaints implements Readiness {
    private final Supplier<Optional<String>> trouble;
    private final Development development;
    private final Quarantine quarantine;

    /** @param trouble what is wrong with the files in {@code etc/trust} */
    Complaints(Supplier<Optional<String>> trouble, Development development, Quarantine quarantine) {
        this.trouble = trouble;
        this.development = development;
        this.quarantine = quarantine;
    }

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        List<String> all = new ArrayList<>();
        trouble.get().ifPresent(all::add);
        if (development.on()) {
            all.add("development mode: delete etc/trust/development.txt and restart before children's data comes in");
        }
        quarantine
                .all()
                .forEach((bundle, reason) -> all.add("quarantined: " + bundle + ", " + reason
                        + "; report it to its maker, then module-remove it or module-install a mended version"));
        return all;
    }
}
