package org.canopy.platform.county;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes files whole and synced, or not at all: whoever reads meanwhile sees the old one or the new one. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Replaces a file; owner, group and permissions stay.
     *
     * @param before what it is believed to hold
     * @return false where it holds something else by now: then nothing was done
     */
    static boolean replaced(Path file, byte[] before, byte[] after) throws IOException {
        Path fresh = written(file, after);
        try {
            likeIt(file, fresh);
            if (!Arrays.equals(before, Files.readAllBytes(file))) {
                return false;
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(file.toAbsolutePath().getParent());
            return true;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Whatever stood there before. Readable by its owner only. */
    static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = written(file, bytes);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(file.toAbsolutePath().getParent());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** @throws java.nio.file.FileAlreadyExistsException if there is such a file */
    static void create(Path file, byte[] bytes) throws IOException {
        Path fresh = written(file, bytes);
        try {
            // a link fails where the name is taken; a move would not
            Files.createLink(file, fresh);
            sync(file.toAbsolutePath().getParent());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Its name ends so that nobody takes it for a county's file. Readable by its owner only until it is like the old one. */
    private static Path written(Path file, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".fresh");
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        return fresh;
    }

    private static void likeIt(Path file, Path fresh) throws IOException {
        PosixFileAttributeView now = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributeView then = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (now == null || then == null) {
            return;
        }
        PosixFileAttributes wanted = now.readAttributes();
        if (!then.readAttributes().owner().equals(wanted.owner())) {
            then.setOwner(wanted.owner());
        }
        if (!then.readAttributes().group().equals(wanted.group())) {
            then.setGroup(wanted.group());
        }
        then.setPermissions(wanted.permissions());
    }

    private static void sync(@Nullable Path folder) throws IOException {
        if (folder != null && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
                open.force(true);
            }
        }
    }
}
