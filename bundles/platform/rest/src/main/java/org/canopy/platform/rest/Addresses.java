package org.canopy.platform.rest;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.canopy.api.health.spi.Readiness;

/** Says which module may not have an address, because another has it: to the doctor, and to whoever installs modules. */
final class Addresses implements Readiness {
    private final Doors doors;

    Addresses(Doors doors) {
        this.doors = doors;
    }

    static Dictionary<String, Object> properties() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("canopy.says", "addresses");
        return properties;
    }

    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        return doors.refused();
    }
}
