package org.canopy.platform.county;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleData.Reached;

/**
 * Which data version each module's tables have reached in all counties: {@code data-versions.properties}. Its exchange is
 * the one moment at which a move is decided; it outlives the package.
 */
final class Decisions {
    private static final String DIGEST = ".package";
    private final Path file;

    /** @param folder of the packages */
    Decisions(Path folder) {
        this.file = folder.resolve("data-versions.properties");
    }

    synchronized Optional<Reached> of(ModuleName module) {
        Properties all = all();
        return Optional.ofNullable(all.getProperty(module.value()))
                .map(data -> new Reached(Integer.parseInt(data), all.getProperty(module + DIGEST, "")));
    }

    synchronized void write(ModuleName module, Reached reached) {
        Properties all = all();
        all.setProperty(module.value(), Integer.toString(reached.data()));
        all.setProperty(module + DIGEST, reached.digest());
        try {
            StringWriter text = new StringWriter();
            all.store(text, "data version of each module's tables, and the package that works with it");
            WholeFile.put(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties all() {
        Properties all = new Properties();
        try {
            if (Files.isRegularFile(file)) {
                all.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
