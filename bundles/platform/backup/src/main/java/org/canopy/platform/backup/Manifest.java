package org.canopy.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.county.CellName;

/**
 * What a backup is, in lines that a person can read and {@code sha256sum} can check: {@code manifest.txt}.
 *
 * @param lines of the ledger, at least, that are in it
 * @param keys how many records had a key
 * @param digests SHA-256 by path within the backup
 */
record Manifest(CellName county, Instant taken, long lines, long keys, Map<String, String> digests) {
    static final String FILE = "manifest.txt";
    /** Lies here only until the backup is whole; then it gets a name of its own beside it. */
    static final String KEYS = "record.keys";

    private static final String FIRST = "canopy backup 1";
    private static final String DIGEST = "sha256 ";

    /** Of everything that lies in the folder now. */
    static Manifest of(CellName county, Instant taken, long lines, long keys, Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files(folder)) {
            digests.put(folder.relativize(file).toString(), digest(file));
        }
        return new Manifest(county, taken, lines, keys, digests);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(FILE)) && !file.equals(folder.resolve(KEYS)))
                    .toList();
        }
    }

    String text() {
        String head = String.join(
                "\n",
                FIRST,
                "county " + county,
                "taken " + taken,
                "ledger " + lines,
                "keys " + keys,
                digests.entrySet().stream()
                        .map(one -> DIGEST + one.getValue() + "  " + one.getKey() + "\n")
                        .collect(Collectors.joining()));
        return head + "end " + HexFormat.of().formatHex(sha256().digest(head.getBytes(StandardCharsets.UTF_8))) + "\n";
    }

    /** @throws CopyRefused if the folder is no whole backup, or a file of it is not as it was written */
    static Manifest checked(Path folder) throws IOException {
        Manifest manifest = read(folder);
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString();
            if (!manifest.digests().containsKey(path)) {
                throw new CopyRefused("the backup " + folder.getFileName() + " holds a file that is not of it: " + path
                        + "; move it away");
            }
        }
        for (Map.Entry<String, String> one : manifest.digests().entrySet()) {
            Path file = folder.resolve(one.getKey()).normalize();
            if (!file.startsWith(folder)
                    || !Files.isRegularFile(file)
                    || !digest(file).equals(one.getValue())) {
                throw new CopyRefused("the backup " + folder.getFileName() + " is damaged: " + one.getKey()
                        + " is missing or not as it was written; take another backup");
            }
        }
        return manifest;
    }

    private static Manifest read(Path folder) throws IOException {
        try {
            String text = Files.readString(folder.resolve(FILE));
            List<String> lines = text.lines().toList();
            Map<String, String> digests = new TreeMap<>();
            lines.stream().filter(line -> line.startsWith(DIGEST)).forEach(line -> {
                String[] parts = line.substring(DIGEST.length()).split(" {2}", 2);
                digests.put(parts[1], parts[0]);
            });
            Manifest manifest = new Manifest(
                    new CellName(after("county ", lines.get(1))),
                    Instant.parse(after("taken ", lines.get(2))),
                    Long.parseLong(after("ledger ", lines.get(3))),
                    Long.parseLong(after("keys ", lines.get(4))),
                    digests);
            if (manifest.text().equals(text)) {
                return manifest;
            }
        } catch (NoSuchFileException none) {
            throw new CopyRefused(folder + " is no backup of Canopy: there is no " + FILE + " in it");
        } catch (RuntimeException unreadable) {
            throw damaged(folder, unreadable);
        }
        throw damaged(folder, new IllegalArgumentException("other lines"));
    }

    private static CopyRefused damaged(Path folder, RuntimeException why) {
        return new CopyRefused(
                "the backup " + folder.getFileName() + " is damaged: " + FILE
                        + " is not as it was written; take another backup",
                why);
    }

    private static String after(String head, String line) {
        if (!line.startsWith(head)) {
            throw new IllegalArgumentException("another line");
        }
        return line.substring(head.length());
    }

    static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] some = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
