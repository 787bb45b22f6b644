package org.canopy.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The parts of a form with files (RFC 7578), one after the other as they come over the wire. CXF writes what is longer than
 * 100 KB to the temporary folder, in clear; this keeps a buffer and nothing else.
 */
final class Parts {
    private static final int BUFFER = 64 << 10;
    private static final int LONGEST_HEAD = 8 << 10;

    private final InputStream in;
    private final byte[] end;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    /** @param boundary as the content type names it, 70 characters at most */
    Parts(InputStream in, String boundary) {
        byte[] line = {'\r', '\n'};
        this.in = new SequenceInputStream(new ByteArrayInputStream(line), in);
        this.end = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Passes over what is left of this part.
     *
     * @return the head of the next one; empty behind the last
     * @throws WebApplicationException 400 if it is no form
     */
    String next() throws IOException {
        body().transferTo(java.io.OutputStream.nullOutputStream());
        if (!fill(end.length + 2)) {
            throw new WebApplicationException(400);
        }
        from += end.length;
        if (buffer[from] == '-' && buffer[from + 1] == '-') {
            return "";
        }
        return head();
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!ends(head)) {
            if (head.size() > LONGEST_HEAD || !fill(1)) {
                throw new WebApplicationException(400);
            }
            head.write(buffer[from++]);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private static boolean ends(ByteArrayOutputStream head) {
        int size = head.size();
        return size >= 4
                && Arrays.equals(
                        Arrays.copyOfRange(head.toByteArray(), size - 4, size), new byte[] {'\r', '\n', '\r', '\n'});
    }

    /** What stands in this part. */
    InputStream body() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int ready = ready();
                if (ready == 0) {
                    return -1;
                }
                int some = Math.min(length, ready);
                System.arraycopy(buffer, from, into, offset, some);
                Arrays.fill(buffer, from, from + some, (byte) 0);
                from += some;
                return some;
            }
        };
    }

    /** How many bytes of this part stand in the buffer; 0 where it ends. */
    private int ready() throws IOException {
        boolean more = fill(end.length);
        int at = ending();
        if (at >= 0) {
            return at - from;
        }
        if (!more) {
            throw new WebApplicationException(400); // cut off: whoever sent it has gone
        }
        return to - from - end.length + 1;
    }

    private int ending() {
        for (int at = from; at + end.length <= to; at++) {
            if (buffer[at] == '\r' && Arrays.equals(buffer, at, at + end.length, end, 0, end.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether there are as many bytes as asked for; the buffer is as full as it was worth waiting for. */
    private boolean fill(int least) throws IOException {
        if (to - from < least) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        while (to - from < least) {
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                return false;
            }
            to += read;
        }
        return true;
    }
}
