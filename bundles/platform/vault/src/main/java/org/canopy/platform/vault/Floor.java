package org.canopy.platform.vault;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The oldest version of each module's key that may still open anything, kept beside the master keys: who puts an old copy
 * of the database in place does not bring retired keys back to life.
 */
final class Floor {
    private static final String FILE = "oldest.properties";

    /** No module's name has a dot. */
    private static final String BOXES = "boxes.";

    private final KeyFolder folder;
    private final Map<String, Integer> oldest;

    Floor(KeyFolder folder) {
        this.folder = folder;
        this.oldest = read(folder);
    }

    private static Map<String, Integer> read(KeyFolder folder) {
        Map<String, Integer> read = new TreeMap<>();
        try {
            if (Files.exists(folder.folder().resolve(FILE))) {
                Properties lines = new Properties();
                lines.load(new StringReader(
                        new String(SafeFile.read(folder.folder().resolve(FILE)), StandardCharsets.UTF_8)));
                lines.stringPropertyNames()
                        .forEach(module -> read.put(module, Integer.parseInt(lines.getProperty(module))));
            }
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new KeysRefused(folder.folder().resolve(FILE) + " cannot be read; bring it back from your copy");
        }
    }

    synchronized int of(String module) {
        return oldest.getOrDefault(module, 1);
    }

    /** The same of the module's desk keys. */
    int ofBoxes(String module) {
        return of(BOXES + module);
    }

    void raiseBoxes(String module, int version) {
        raise(BOXES + module, version);
    }

    /** Never lowers it. */
    synchronized void raise(String module, int version) {
        if (version > of(module)) {
            oldest.put(module, version);
            String text = oldest.entrySet().stream()
                    .map(line -> line.getKey() + " = " + line.getValue() + "\n")
                    .collect(Collectors.joining());
            folder.write(FILE, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
