package org.canopy.platform.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code CANOPY_DATA/canopy.port}: tells {@code bin/canopy} how the port stands. First line {@code http}, {@code https} or
 * {@code shut}; after {@code shut} follows why.
 */
final class PortFile {
    private static final Logger LOG = LoggerFactory.getLogger(PortFile.class);

    private final Path file;

    PortFile(Path data) {
        this.file = data.resolve("canopy.port");
    }

    void say(String state, String why) {
        try {
            Path fresh = file.resolveSibling("canopy.port.tmp");
            Files.writeString(fresh, state + "\n" + (why.isEmpty() ? "" : why + "\n"));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.error("{} cannot be written", file, e);
        }
    }
}
