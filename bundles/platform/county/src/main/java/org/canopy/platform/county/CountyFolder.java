package org.canopy.platform.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder {@code etc}: which counties have a file there, and when it last changed. */
final class CountyFolder {
    private static final Pattern FILE = Pattern.compile("org\\.canopy\\.county-(.+)\\.cfg");

    /** What shows that a file is another one than before. */
    record Stamp(Path file, long modified, long size, String inode) {}

    private final Path etc;

    CountyFolder(Path etc) {
        this.etc = etc;
    }

    /** By what stands where the county's short name belongs; it need not be a good name. */
    Map<String, Stamp> files() {
        Map<String, Stamp> files = new TreeMap<>();
        if (!Files.isDirectory(etc)) {
            return files;
        }
        try (Stream<Path> entries = Files.list(etc)) {
            for (Path file : entries.toList()) {
                Matcher m = FILE.matcher(file.getFileName().toString());
                if (m.matches()) {
                    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                    files.put(
                            m.group(1),
                            new Stamp(
                                    file,
                                    seen.lastModifiedTime().toMillis(),
                                    seen.size(),
                                    String.valueOf(seen.fileKey())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
