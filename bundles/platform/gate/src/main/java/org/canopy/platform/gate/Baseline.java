package org.canopy.platform.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The release's own jars: SHA-256 of each file, and of what is in it, written when the download is put together. */
final class Baseline {
    static final String FILE = "baseline.txt";
    private final Set<String> files;
    private final Set<String> contents;

    private Baseline(Set<String> files, Set<String> contents) {
        this.files = files;
        this.contents = contents;
    }

    /** @throws IOException also if a line is not as {@link #main} writes it */
    static Baseline of(Path trust) throws IOException {
        Set<String> files = new HashSet<>();
        Set<String> contents = new HashSet<>();
        try {
            for (String line : Files.readAllLines(trust.resolve(FILE))) {
                String[] parts = line.split(" ", 3);
                if (parts.length != 3 || parts[0].length() != 64 || parts[1].length() != 64) {
                    throw new IOException("etc/trust/" + FILE + " is damaged; take it from the download again");
                }
                files.add(parts[0]);
                contents.add(parts[1]);
            }
        } catch (NoSuchFileException e) {
            throw new IOException("etc/trust/" + FILE + " is missing; take it from the download again", e);
        }
        return new Baseline(files, contents);
    }

    boolean hasFile(Path jar) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(jar)) {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                digest.update(part, 0, n);
            }
        }
        return files.contains(HexFormat.of().formatHex(digest.digest()));
    }

    boolean hasContent(Content content) throws IOException {
        return contents.contains(digest(content));
    }

    /** SHA-256 over name, zero byte and SHA-256 of every file, in the order of the names. */
    static String digest(Content content) throws IOException {
        MessageDigest whole = sha256();
        for (String name : content.names()) {
            whole.update(name.getBytes(StandardCharsets.UTF_8));
            whole.update((byte) 0);
            whole.update(sha256().digest(content.bytes(name)));
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@code SYSTEM TRUST}: writes {@code TRUST/baseline.txt} of all jars below {@code SYSTEM}. Called by the build. */
    public static void main(String... words) throws IOException {
        Path system = Path.of(words[0]);
        List<Path> jars;
        try (Stream<Path> all = Files.walk(system)) {
            jars = all.filter(file -> file.toString().endsWith(".jar")).sorted().collect(Collectors.toList());
        }
        List<String> lines = new ArrayList<>();
        for (Path jar : jars) {
            String file = HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(jar)));
            lines.add(file + " " + digest(ZipContent.of(jar)) + " " + system.relativize(jar));
        }
        Files.createDirectories(Path.of(words[1]));
        Files.write(Path.of(words[1], FILE), lines);
    }
}
