package org.canopy.platform.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.county.ModuleName;

/**
 * {@code CANOPY_DATA/modules}: the packages that are meant to run, {@code <module>.kar} each, and the data version that each
 * module's tables have reached, which outlives the package.
 */
final class Shelf {
    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    List<Path> archives() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().endsWith(".kar"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private Path place(ModuleName module) {
        return folder.resolve(module + ".kar");
    }

    /** A copy that nobody outside changes between the check and the installation. */
    Path copy(Path archive) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "incoming", ".tmp");
        return Files.copy(archive, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    void keep(ModulePackage checked, Path copy) throws IOException {
        ModuleName module = checked.manifesto().module();
        Properties reached = reached();
        reached.setProperty(module.value(), Integer.toString(checked.manifesto().dataVersion()));
        Path fresh = folder.resolve("data-versions.new");
        try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            reached.store(out, "data version of each module's tables");
        }
        Files.move(fresh, reachedFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.move(copy, place(module), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void drop(ModuleName module) throws IOException {
        Files.deleteIfExists(place(module));
    }

    OptionalInt dataVersion(ModuleName module) throws IOException {
        String reached = reached().getProperty(module.value());
        return reached == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(reached));
    }

    private Properties reached() throws IOException {
        Properties reached = new Properties();
        if (Files.isRegularFile(reachedFile())) {
            try (var in = Files.newBufferedReader(reachedFile(), StandardCharsets.UTF_8)) {
                reached.load(in);
            }
        }
        return reached;
    }

    private Path reachedFile() {
        return folder.resolve("data-versions.properties");
    }
}
