package org.canopy.platform.county;

import java.nio.file.Path;
import java.util.Optional;

/** Where an installation keeps its files. */
final class Places {
    private Places() {}

    static Path etc() {
        return Path.of(System.getProperty("karaf.etc", "etc"));
    }

    /** The environment's {@code CANOPY_DATA}, else the property {@code canopy.data}, else a folder beside {@code etc}. */
    static Path data() {
        return Optional.ofNullable(System.getenv("CANOPY_DATA"))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(System.getProperty("canopy.data")))
                .map(Path::of)
                .orElseGet(() -> etc().toAbsolutePath().resolveSibling("canopy-data"));
    }
}
