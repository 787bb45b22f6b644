package org.canopy.platform.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** An archive, unpacked in memory once and within limits; afterwards nobody reads the file again. */
public final class ZipContent implements Content {
    private final SortedMap<String, byte[]> files;

    private ZipContent(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /**
     * @throws TooLarge if there is more of it than would be checked
     * @throws ZipException if it is no archive, or holds a name that leads out of it or stands twice
     */
    public static ZipContent of(Path archive) throws IOException {
        if (Files.size(archive) > Limits.BYTES) {
            throw new TooLarge("more than " + (Limits.BYTES >> 20) + " MiB");
        }
        return of(Files.readAllBytes(archive));
    }

    public static ZipContent of(byte[] archive) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Limits limits = new Limits();
        boolean any = false;
        try (InputStream bytes = new ByteArrayInputStream(archive);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                any = true;
                limits.oneMore();
                harmless(entry.getName());
                if (!entry.isDirectory() && files.put(entry.getName(), limits.read(zip)) != null) {
                    throw new ZipException("stands twice: " + entry.getName());
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new ZipException("a file's name cannot be read");
        }
        if (!any) {
            throw new ZipException("no archive");
        }
        return new ZipContent(Collections.unmodifiableSortedMap(files));
    }

    private static void harmless(String name) throws ZipException {
        boolean leadsOut = name.startsWith("/") || name.contains("\\") || name.contains(":");
        for (String part : name.split("/", -1)) {
            leadsOut |= part.equals("..") || part.equals(".");
        }
        if (leadsOut || name.chars().anyMatch(Character::isISOControl)) {
            throw new ZipException("a file's name leads out of the archive: " + name.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new java.util.TreeSet<>(files.keySet()));
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IOException("no entry " + name);
        }
        return bytes.clone();
    }
}
