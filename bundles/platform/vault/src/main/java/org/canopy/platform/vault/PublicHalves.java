package org.canopy.platform.vault;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.BoxKey;

/**
 * The newest public key of each module, readable while the vault is locked. It lies beside the master keys and not in the
 * database: whoever can write there must not be able to have reports sealed to a key of their own.
 */
final class PublicHalves {
    private static final String FILE = "boxes.properties";

    private final KeyFolder folder;
    private final boolean kept;

    PublicHalves(KeyFolder folder) {
        this(folder, true);
    }

    private PublicHalves(KeyFolder folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** For a copy of a county: what it knows may be old, and is not written. */
    static PublicHalves unchanged(KeyFolder folder) {
        return new PublicHalves(folder, false);
    }

    /** @throws KeysRefused if the file is there and cannot be read */
    synchronized Optional<BoxKey> find(ModuleName module) {
        String line = read().getProperty(module.value());
        try {
            return Optional.ofNullable(line)
                    .map(text -> text.split(" "))
                    .map(parts -> new BoxKey(
                            module,
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            HexFormat.of().parseHex(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw refused();
        }
    }

    synchronized void put(BoxKey key) {
        Properties lines = read();
        String line = key.county() + " " + key.version() + " " + HexFormat.of().formatHex(key.bytes());
        if (kept && !line.equals(lines.put(key.module().value(), line))) {
            StringBuilder text = new StringBuilder();
            new TreeMap<>(lines)
                    .forEach((module, half) ->
                            text.append(module).append(" = ").append(half).append('\n'));
            folder.write(FILE, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Properties read() {
        Path file = folder.folder().resolve(FILE);
        Properties lines = new Properties();
        try {
            if (Files.exists(file)) {
                lines.load(new StringReader(new String(SafeFile.read(file), StandardCharsets.UTF_8)));
            }
            return lines;
        } catch (IOException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private KeysRefused refused() {
        return new KeysRefused(
                folder.folder().resolve(FILE) + " cannot be read; delete it and unlock the vault: it is written anew");
    }
}
