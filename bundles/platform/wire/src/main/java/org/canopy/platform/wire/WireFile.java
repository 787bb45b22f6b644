package org.canopy.platform.wire;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The {@code tls.} lines of {@code etc/org.canopy.web.cfg}. They are read from the file itself, before the port opens: a
 * configuration service that has not seen the file yet, or cannot read it, would make the port a plain one.
 */
final class WireFile {
    static final String NAME = "etc/org.canopy.web.cfg";

    private static final Set<String> PEM = Set.of("tls.certificate", "tls.key");
    private static final Set<String> STORE = Set.of("tls.keystore", "tls.passwordFile");

    private WireFile() {}

    /**
     * Empty where TLS is not wanted.
     *
     * @throws Unusable if the file cannot be read or its {@code tls.} lines do not name one source
     */
    static Optional<KeySource> source(Path etc) {
        Properties lines = lines(etc.resolve(Path.of(NAME).getFileName()));
        Set<String> found = new TreeSet<>();
        lines.stringPropertyNames().stream().filter(k -> k.startsWith("tls.")).forEach(found::add);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.removeIf(key -> lines.getProperty(key).isBlank());
        if (found.equals(PEM)) {
            return Optional.of(new PemFiles(path(lines, "tls.certificate"), path(lines, "tls.key")));
        }
        if (found.equals(STORE)) {
            return Optional.of(new KeyStoreFile(path(lines, "tls.keystore"), path(lines, "tls.passwordFile")));
        }
        throw new Unusable(NAME + ": TLS wants either tls.certificate and tls.key, or tls.keystore and "
                + "tls.passwordFile; found " + (found.isEmpty() ? "empty lines" : String.join(", ", found)));
    }

    private static Properties lines(Path file) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return lines;
        } catch (MalformedInputException e) {
            throw new Unusable(NAME + ": the file is not UTF-8; save it as UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            throw new Unusable(NAME + " cannot be read: " + e.getMessage());
        }
        return lines;
    }

    private static Path path(Properties lines, String key) {
        Path path = Path.of(lines.getProperty(key).strip());
        if (!path.isAbsolute()) {
            throw new Unusable(NAME + ": " + key + " = " + path + ": write the whole path, beginning with /");
        }
        return path;
    }
}
