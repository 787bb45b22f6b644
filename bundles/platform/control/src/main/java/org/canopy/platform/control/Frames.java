package org.canopy.platform.control;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.canopy.platform.control.client.Wire;

/** What a command says, sent in frames of one kind; the caller may be gone, then it is dropped. */
final class Frames extends OutputStream {
    private final DataOutputStream to;
    private final int kind;

    private Frames(DataOutputStream to, int kind) {
        this.to = to;
        this.kind = kind;
    }

    static PrintWriter writer(DataOutputStream to, int kind) {
        return new PrintWriter(new OutputStreamWriter(new Frames(to, kind), StandardCharsets.UTF_8), true);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        synchronized (to) {
            Wire.writeFrame(to, kind, bytes, offset, length);
        }
    }
}
