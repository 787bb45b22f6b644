package org.canopy.platform.gate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one file from which the framework loads a bundle. Hashing it whole is ten times cheaper than reading it file by
 * file. Whenever it is not plainly the only one, the answer is empty and the content is read through the framework.
 */
final class StoredJar {
    private static final String REFERENCE = "reference:file:";

    private StoredJar() {}

    /** Whether a location refers to files that the framework does not copy, and that are not the release's own. */
    static boolean outside(Path system, String location) throws IOException {
        if (!location.startsWith("reference:")) {
            return false;
        }
        try {
            Path file = Path.of(URI.create(location.substring("reference:".length())));
            return !file.toRealPath().startsWith(system.toRealPath());
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException notAFile) {
            return true;
        }
    }

    /** @param storage the framework's folder */
    static Optional<Path> of(Path storage, long bundle) throws IOException {
        Path folder = storage.resolve("bundle" + bundle);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<Path> revisions;
        try (Stream<Path> all = Files.list(folder)) {
            revisions = all.filter(one -> one.getFileName().toString().startsWith("version"))
                    .collect(Collectors.toList());
        }
        if (revisions.size() != 1) {
            return Optional.empty();
        }
        Path revision = revisions.get(0);
        Path own = revision.resolve("bundle.jar");
        String location =
                Files.readString(revision.resolve("revision.location")).strip();
        if (location.startsWith(REFERENCE)) {
            return Files.exists(own)
                    ? Optional.empty()
                    : Optional.of(Path.of(URI.create(location.substring("reference:".length()))))
                            .filter(Files::isRegularFile);
        }
        return Optional.of(own).filter(Files::isRegularFile);
    }
}
