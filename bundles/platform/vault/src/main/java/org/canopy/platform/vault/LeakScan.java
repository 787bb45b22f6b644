package org.canopy.platform.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/**
 * Looks for markers in the raw bytes of files, whatever they are, and in what is packed with gzip or zip. A few pieces lie in
 * memory at a time, however large a file is.
 */
final class LeakScan {
    private static final int PIECE = 1 << 20;
    private static final int DEEPEST = 4;
    /** Bytes of one file, unpacked, at most: a packed file may hold as much as it likes. */
    private static final long MOST_UNPACKED = 4L << 30;

    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b0304;

    /** @param where file, and member of it, without the marker */
    record Hit(String where, long offset, int marker, String as) {}

    private final Markers markers;
    private final Consumer<Hit> hits;
    private final Consumer<String> unread;
    private final LongConsumer progress;
    private long files;
    private long bytes;

    /**
     * @param unread gets the name of each file that could not be searched whole
     * @param progress gets the bytes that have been read, about once per MiB
     */
    LeakScan(Markers markers, Consumer<Hit> hits, Consumer<String> unread, LongConsumer progress) {
        this.markers = markers;
        this.hits = hits;
        this.unread = unread;
        this.progress = progress;
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /** Everything below {@code root}; links are not followed. A file that vanishes meanwhile is none. */
    void tree(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .forEach(this::file);
        } catch (IOException | UncheckedIOException e) {
            unread.accept(markers.hidden(root.toString()) + ": a folder below it cannot be listed");
        }
    }

    private void file(Path file) {
        String shown = markers.hidden(file.toString());
        files++;
        if (!shown.equals(file.toString())) {
            hits.accept(new Hit(shown + " (its name)", 0, 0, "name"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            raw(in, shown);
        } catch (NoSuchFileException vanished) {
            return;
        } catch (IOException e) {
            unread.accept(shown);
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (packed(in)) {
                unpack(in, shown, 1, new long[] {MOST_UNPACKED});
            }
        } catch (NoSuchFileException vanished) {
            // it was searched as it stood
        } catch (IOException e) {
            unread.accept(shown + " (packed, and damaged or too large)");
        }
    }

    private static int head(InputStream in) throws IOException {
        in.mark(Integer.BYTES);
        byte[] head = in.readNBytes(Integer.BYTES);
        in.reset();
        return head.length < Integer.BYTES ? 0 : ByteBuffer.wrap(head).getInt();
    }

    private static boolean packed(InputStream in) throws IOException {
        int head = head(in);
        return head == ZIP || head >>> 16 == GZIP;
    }

    private void unpack(InputStream in, String where, int depth, long[] left) throws IOException {
        if (head(in) >>> 16 == GZIP) {
            member(new GZIPInputStream(in), where + ", unpacked", depth, left);
            return;
        }
        ZipInputStream zip = new ZipInputStream(in);
        for (int number = 1; zip.getNextEntry() != null; number++) {
            member(zip, where + ", member " + number, depth, left);
        }
    }

    private void member(InputStream plain, String where, int depth, long[] left) throws IOException {
        InputStream in = new BufferedInputStream(plain);
        if (packed(in) && depth < DEEPEST) {
            unpack(in, where, depth + 1, left);
        } else {
            left[0] -= raw(in, where);
            if (left[0] <= 0) {
                throw new IOException("too large");
            }
        }
    }

    /** @return how many bytes it had */
    private long raw(InputStream in, String where) throws IOException {
        byte[] piece = new byte[PIECE + markers.longest()];
        long start = 0;
        int kept = 0;
        while (true) {
            int read = in.readNBytes(piece, kept, PIECE);
            int end = kept + read;
            boolean last = read < PIECE;
            bytes += read;
            int until = last ? end - Markers.SHORTEST + 1 : end - markers.longest() + 1;
            search(piece, Math.max(0, until), end, start, where);
            progress.accept(bytes);
            if (last) {
                return start + end;
            }
            kept = end - until;
            System.arraycopy(piece, until, piece, 0, kept);
            start += until;
        }
    }

    private void search(byte[] piece, int until, int end, long start, String where) {
        if (until == 0) {
            return;
        }
        int head = ByteBuffer.wrap(piece).getInt() >>> 8;
        for (int at = 0; at < until; at++) {
            head = head << 8 | piece[at + 3] & 0xff;
            List<Markers.Form> found = markers.at(piece, at, end, head);
            for (Markers.Form form : found) {
                hits.accept(new Hit(where, start + at, form.number(), form.as()));
            }
        }
    }
}
