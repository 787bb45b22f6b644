package org.canopy.platform.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.county.ModuleName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code CANOPY_DATA/modules}: the packages that are meant to run, {@code <module>.kar} each. */
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String NEXT = ".kar.next";
    private static final String PASSING = ".tmp";
    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    List<Path> archives() throws IOException {
        return files(".kar");
    }

    private List<Path> files(String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().endsWith(end))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private Path next(ModuleName module) {
        return folder.resolve(module + NEXT);
    }

    private Path place(ModuleName module) {
        return folder.resolve(module + ".kar");
    }

    /** A copy that nobody outside changes between the check and the installation. */
    Path copy(Path archive) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "incoming", PASSING);
        return Files.copy(archive, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Beside the old one, to take its place once that is decided. */
    void stage(ModuleName module, Path copy) throws IOException {
        Files.move(copy, next(module), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets the staged one, if there is one, take its place. */
    void settle(ModuleName module) throws IOException {
        if (!Files.exists(next(module))) {
            return;
        }
        Files.move(next(module), place(module), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * After a crash: what was staged takes its place if it was decided on, else it goes; what was only looked at goes too.
     *
     * @param decided digest of the package that the module's data belongs to
     */
    void tidy(Function<ModuleName, Optional<String>> decided) throws IOException {
        for (Path left : files(NEXT)) {
            ModuleName module = new ModuleName(left.getFileName().toString().replace(NEXT, ""));
            if (decided.apply(module).equals(Optional.of(digest(left)))) {
                settle(module);
            } else {
                Files.delete(left);
            }
        }
        for (Path left : files(PASSING)) {
            Files.delete(left);
        }
    }

    static String digest(Path archive) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The bundle that brings the migrations, as a file; to be deleted. */
    Path scripts(ModulePackage of) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "scripts", PASSING);
        return Files.write(file, of.own().jar());
    }

    /** What passes through; if it stays, {@link #tidy} deletes it. */
    static void delete(Optional<Path> passing) {
        passing.ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("{} cannot be deleted", file);
            }
        });
    }

    Optional<Path> archive(ModuleName module) {
        return Optional.of(place(module)).filter(Files::isRegularFile);
    }

    void drop(ModuleName module) throws IOException {
        Files.deleteIfExists(place(module));
    }
}
