package org.canopy.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files with copies of what a county's database holds: for its owner's eyes, whole or not there. */
final class SnapshotFolder {
    private final Path folder;

    SnapshotFolder(Path folder) {
        this.folder = folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Bytes that may still be written. */
    long room() throws IOException {
        Files.createDirectories(folder);
        return Files.getFileStore(folder).getUsableSpace();
    }

    void delete(Predicate<String> which) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.filter(path -> which.test(path.getFileName().toString()))
                    .toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void settle(Path fresh, Path file) {
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel channel = FileChannel.open(file.getParent())) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a copy cannot be kept", e);
        }
    }

    /** An empty file that only we may read, made before anything is in it. */
    Path fresh(String name) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("no copy can be made", e);
        }
    }
}
