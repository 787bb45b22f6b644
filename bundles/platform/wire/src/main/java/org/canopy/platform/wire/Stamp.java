package org.canopy.platform.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** What shows that a file is another one than before; a link counts as the file it leads to. */
record Stamp(String words) {
    static List<Stamp> of(List<Path> files) {
        return files.stream().map(Stamp::of).toList();
    }

    private static Stamp of(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(seen.lastModifiedTime() + " " + seen.size() + " " + seen.fileKey());
        } catch (IOException e) {
            return new Stamp("cannot be seen");
        }
    }
}
