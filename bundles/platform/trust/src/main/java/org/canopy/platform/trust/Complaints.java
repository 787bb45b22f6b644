package org.canopy.platform.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canopy.api.health.spi.Readiness;
import org.canopy.platform.gate.Gate;

/** What {@code bin/canopy doctor} says of signatures and quarantine. */
final class Complaints implements Readiness {
    private final Gate gate;

    Complaints(Gate gate) {
        this.gate = gate;
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
        gate.trouble().ifPresent(all::add);
        if (gate.development().on()) {
            all.add("development mode: delete etc/trust/development.txt and restart before children's data comes in");
        }
        gate.quarantine()
                .all()
                .forEach((bundle, reason) -> all.add("quarantined: " + bundle + ", " + reason
                        + "; report it to its maker, then module-remove it or module-install a mended version"));
        return all;
    }
}
