package org.canopy.platform.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Bundles that did harm, with the reason: {@code <symbolic name> <version> <reason>} a line. Lies with the data, for the
 * running Canopy writes it; the gate reads it at each look, so a restart does not start the harm again.
 */
public final class Quarantine {
    private final Path file;

    public Quarantine(Path file) {
        this.file = file;
    }

    /** By {@code <symbolic name> <version>}. A file that cannot be read quarantines nobody: signatures still hold. */
    public synchronized Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        try {
            for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] parts = line.split(" ", 3);
                if (parts.length == 3) {
                    all.put(parts[0] + " " + parts[1], parts[2]);
                }
            }
        } catch (IOException e) {
            System.err.println("canopy: " + file + " cannot be read");
        }
        return Collections.unmodifiableMap(all);
    }

    public Optional<String> reason(String name, String version) {
        return Optional.ofNullable(all().get(name + " " + version));
    }

    public void add(String name, String version, String reason) throws IOException {
        Map<String, String> all = new TreeMap<>(all());
        all.put(name + " " + version, reason.replaceAll("\\p{Cntrl}", " "));
        write(all);
    }

    /** Lets every version of a bundle try again. */
    public void forget(String name) throws IOException {
        Map<String, String> all = new TreeMap<>(all());
        if (all.keySet().removeIf(key -> key.startsWith(name + " "))) {
            write(all);
        }
    }

    private synchronized void write(Map<String, String> all) throws IOException {
        List<String> lines = new ArrayList<>();
        all.forEach((key, reason) -> lines.add(key + " " + reason));
        Files.createDirectories(file.getParent());
        Path fresh = Files.write(file.resolveSibling("quarantine.new"), lines);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
