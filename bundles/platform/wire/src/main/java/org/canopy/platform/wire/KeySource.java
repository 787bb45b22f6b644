package org.canopy.platform.wire;

import java.nio.file.Path;
import java.util.List;

/** Where certificate and key lie. */
sealed interface KeySource permits PemFiles, KeyStoreFile {
    /** All that must be looked at again when one of them changes; the one with the certificate first. */
    List<Path> files();

    /** @throws Unusable in words for the operator */
    KeyMaterial read();
}
