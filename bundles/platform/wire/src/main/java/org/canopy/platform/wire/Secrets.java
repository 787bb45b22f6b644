package org.canopy.platform.wire;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Reads the files that an operator has named. */
final class Secrets {
    private Secrets() {}

    /** @throws Unusable if {@code file} is absent or unreadable */
    static byte[] open(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Unusable(file + " does not exist; correct the path in " + WireFile.NAME);
        } catch (AccessDeniedException e) {
            throw new Unusable(file + " may not be read by the user \"" + System.getProperty("user.name")
                    + "\"; give it to that user");
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read: " + e.getMessage());
        }
    }

    /** @throws Unusable as {@link #open}, and if everybody on this machine may read or change {@code file} */
    static byte[] secret(Path file) {
        byte[] bytes = open(file);
        Set<PosixFilePermission> allowed;
        try {
            allowed = Files.getPosixFilePermissions(file);
        } catch (UnsupportedOperationException e) {
            return bytes;
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read: " + e.getMessage());
        }
        if (allowed.contains(PosixFilePermission.OTHERS_READ) || allowed.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new Unusable("everybody on this machine may read " + file + "; run: chmod o-rwx " + file);
        }
        return bytes;
    }
}
