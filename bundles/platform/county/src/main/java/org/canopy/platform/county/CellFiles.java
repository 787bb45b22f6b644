package org.canopy.platform.county;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a county keeps in its folder beside the database: sealed attachments, and whatever else is no projection. Such files
 * are written once and never changed.
 */
record CellFiles(Path folder) {
    /** The database itself, its module copies, and the index that is made anew of it. */
    private static final List<String> OTHERS =
            List.of("canopy.db", "canopy.db-wal", "canopy.db-shm", "snapshots", "index");

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file ->
                            !OTHERS.contains(folder.relativize(file).getName(0).toString()))
                    .toList();
        }
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : all()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** A file that goes meanwhile was erased: it is not missed. */
    void copyTo(Path target) throws IOException {
        for (Path file : all()) {
            Path copy = target.resolve(folder.relativize(file));
            Files.createDirectories(copy.getParent());
            try {
                copy(file, copy);
            } catch (NoSuchFileException erased) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(
                        to,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            for (long at = 0; at < in.size(); ) {
                at += in.transferTo(at, in.size() - at, out);
            }
            out.force(true);
        }
    }

    /** Takes a folder away with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path one : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }
}
