package org.canopy.platform.vault;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;

/**
 * A county's wrapped keys as lines of text: the modules' first, then the records', then a digest of all lines. They open
 * nothing without the master key; what the file's end means is that it is whole.
 */
record RecordKeyFile(Path file, CellName county) {
    private static final String FIRST = "canopy record keys 1 of ";
    private static final String KEK = "kek";
    private static final String DEK = "dek";
    private static final String END = "end ";

    /** A record's key, and when it was made. */
    record Dek(DekTable.Row row, long created) {}

    /** @return how many records have one */
    long write(Cell cell) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Writer out = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), 1 << 16)) {
            line(out, digest, FIRST + county);
            long keys = cell.read(db -> {
                KekTable.all(db).forEach(row -> line(out, digest, text(row)));
                return DekTable.each(db, (row, created) -> line(out, digest, text(row, created)));
            });
            out.write(END + HexFormat.of().formatHex(digest.digest()) + "\n");
            out.flush();
            channel.force(true);
            return keys;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void line(Writer out, MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            out.write(text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(KekTable.Row row) {
        return String.join(
                " ",
                KEK,
                row.module(),
                "" + row.version(),
                row.state().name(),
                "" + row.suite().id(),
                "" + row.created(),
                Base64.getEncoder().encodeToString(row.wrapped()));
    }

    private static String text(DekTable.Row row, long created) {
        return String.join(
                " ",
                DEK,
                HexFormat.of().formatHex(row.record().bytes()),
                row.module(),
                "" + row.kekVersion(),
                "" + created,
                Base64.getEncoder().encodeToString(row.wrapped()));
    }

    /** @throws IOException if it is cut off, altered or another county's */
    void check() throws IOException {
        MessageDigest digest = sha256();
        String end = "";
        try (BufferedReader in = Files.newBufferedReader(file)) {
            if (!(FIRST + county).equals(in.readLine())) {
                throw new IOException("it is no file of record keys of county " + county);
            }
            digest.update((FIRST + county + "\n").getBytes(StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!end.isEmpty()) {
                    throw new IOException("something stands behind its end");
                }
                if (line.startsWith(END)) {
                    end = line.substring(END.length());
                } else {
                    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        if (!end.equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new IOException("it is cut off or was altered");
        }
    }

    /** Hands over the keys of a file that was checked, those of the modules first. */
    void read(Consumer<KekTable.Row> modules, Consumer<Dek> records) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            in.readLine();
            for (String line = in.readLine(); line != null && !line.startsWith(END); line = in.readLine()) {
                String[] parts = line.split(" ", -1);
                if (parts[0].equals(KEK)) {
                    modules.accept(kek(parts));
                } else {
                    records.accept(dek(parts));
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("one of its lines is none of ours", e);
        }
    }

    private static KekTable.Row kek(String[] parts) {
        return new KekTable.Row(
                parts[1],
                Integer.parseInt(parts[2]),
                KekTable.State.valueOf(parts[3]),
                Suite.of(Integer.parseInt(parts[4])),
                Base64.getDecoder().decode(parts[6]),
                Long.parseLong(parts[5]));
    }

    private static Dek dek(String[] parts) {
        return new Dek(
                new DekTable.Row(
                        new RecordId(HexFormat.of().parseHex(parts[1])),
                        parts[2],
                        Integer.parseInt(parts[3]),
                        Base64.getDecoder().decode(parts[5])),
                Long.parseLong(parts[4]));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
