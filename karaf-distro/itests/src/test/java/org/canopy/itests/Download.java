package org.canopy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The download, unpacked once by each JVM of tests. */
final class Download {
    private static final Path UNPACKED = unpacked();
    /** Jars, which no installation changes: all share one file. Whatever else there is, each has for itself. */
    private static final List<Path> SHARED = List.of(UNPACKED.resolve("system"), UNPACKED.resolve("lib"));

    private Download() {}

    /** @return the folder of a new installation */
    static Path installed(String name) throws IOException {
        Path folder = fresh(name);
        try (Stream<Path> all = Files.walk(UNPACKED)) {
            for (Path one : all.toList()) {
                Path here = folder.resolve(UNPACKED.relativize(one));
                if (Files.isDirectory(one)) {
                    Files.createDirectories(here);
                } else if (SHARED.stream().anyMatch(one::startsWith)) {
                    Files.createLink(here, one);
                } else {
                    Files.copy(one, here);
                }
            }
        }
        folder.resolve("bin/canopy").toFile().setExecutable(true);
        return folder;
    }

    /** A short name: below it lies a socket, whose path may have about a hundred letters. */
    private static Path fresh(String name) throws IOException {
        while (true) {
            String more = Long.toString(System.nanoTime() % 1_000_000, 36);
            try {
                return Files.createDirectory(Path.of(System.getProperty("canopy.target"), name + "-" + more));
            } catch (FileAlreadyExistsException taken) {
                // another one
            }
        }
    }

    private static Path unpacked() {
        try (ZipFile zip = new ZipFile(System.getProperty("canopy.zip"))) {
            Path folder = fresh("download");
            for (var entry : Collections.list(zip.entries())) {
                // the first segment is the name of the download
                String path = entry.getName().replaceFirst("^[^/]*/", "");
                if (!entry.isDirectory()) {
                    Path file = folder.resolve(path);
                    Files.createDirectories(file.getParent());
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
