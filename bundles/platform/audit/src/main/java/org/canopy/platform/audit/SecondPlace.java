package org.canopy.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.CellName;

/**
 * A county's checkpoints outside its database: a text file that only grows, one note after the other, with an empty line
 * behind each; and beside it the keys that signed. Whoever holds it can prove what the ledger once said.
 */
record SecondPlace(Path folder, CellName cell) {
    /** Bytes of a note, at most. */
    private static final int LONGEST = 1_000;

    Path file() {
        return folder.resolve("canopy-" + cell + "-checkpoints.txt");
    }

    Path keys() {
        return folder.resolve("canopy-" + cell + "-keys.txt");
    }

    /** What lies there, signed by whomever. */
    List<String> notes() throws IOException {
        return notes(text(file()));
    }

    /** The note that was written last, whole. */
    Optional<String> last() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(channel.size(), 4 * LONGEST));
            channel.read(end, channel.size() - end.capacity());
            String text = new String(end.array(), StandardCharsets.UTF_8);
            List<String> notes = notes(text.substring(Math.max(0, text.indexOf("canopy/"))));
            return notes.isEmpty() ? Optional.empty() : Optional.of(notes.get(notes.size() - 1));
        }
    }

    /** Splits a file into its notes; a last one that was cut off while it was written is left out. */
    static List<String> notes(String text) {
        List<String> notes = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            boolean empty = line.equals("\n");
            boolean signed = note.indexOf("\n\n") >= 0;
            if (empty && signed) {
                notes.add(note.toString());
                note.setLength(0);
            } else if (!empty || note.length() > 0) {
                note.append(line);
            }
        }
        return notes;
    }

    List<String> vkeys() throws IOException {
        return text(keys()).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    void add(List<String> notes) throws IOException {
        StringBuilder all = new StringBuilder("\n");
        notes.forEach(note -> all.append(note).append('\n'));
        append(file(), all.toString());
    }

    void addKey(Witness witness) throws IOException {
        if (!vkeys().contains(witness.vkey())) {
            append(keys(), witness.vkey() + "\n");
        }
    }

    private void append(Path file, String text) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is not there; is the disk or the share connected?");
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
