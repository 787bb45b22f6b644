package org.canopy.platform.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is unpacked in memory has an end: a small archive may hold a mountain. */
final class Limits {
    static final int FILES = 10_000;
    static final int BYTES = 64 << 20;

    private int files;
    private int left = BYTES;

    void oneMore() throws TooLarge {
        if (++files > FILES) {
            throw new TooLarge("more than " + FILES + " files");
        }
    }

    /** All of a file, as long as the whole stays within the limit. */
    byte[] read(InputStream from) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        for (int n = from.read(part); n >= 0; n = from.read(part)) {
            left -= n;
            if (left < 0) {
                throw new TooLarge("more than " + (BYTES >> 20) + " MiB unpacked");
            }
            all.write(part, 0, n);
        }
        return all.toByteArray();
    }
}
