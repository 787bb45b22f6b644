package org.canopy.modules.content.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One entry of a zip, counted while it is unpacked: what the zip says of its own sizes is not believed. */
final class Counted extends FilterInputStream {
    private final long most;
    private long count;

    /** @param most bytes that may come out */
    Counted(InputStream entry, long most) {
        super(entry);
        this.most = most;
    }

    /** How many bytes came out. */
    long count() {
        return count;
    }

    boolean isTooMuch() {
        return count > most;
    }

    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = super.read(to, offset, length);
        count += Math.max(read, 0);
        if (isTooMuch()) {
            throw new IOException("more came out than may");
        }
        return read;
    }

    /** The zip goes on after this entry. */
    @Override
    public void close() {}
}
