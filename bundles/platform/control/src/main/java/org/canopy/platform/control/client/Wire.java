package org.canopy.platform.control.client;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The words of the control socket: a call is a list of texts, an answer is a row of frames, among them questions back. */
public final class Wire {
    public static final int OUT = 1;
    public static final int ERR = 2;
    public static final int EXIT = 3;
    /** A question for a secret; the caller answers whether there is one, then its length and bytes. */
    public static final int ASK = 4;

    private static final int TEXTS = 200;
    private static final int BYTES = 65_536;

    private Wire() {}

    public static void writeCall(DataOutputStream to, List<String> texts) throws IOException {
        to.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            to.writeInt(bytes.length);
            to.write(bytes);
        }
        to.flush();
    }

    /** @throws IOException also if the call is longer than the limits */
    public static List<String> readCall(DataInputStream from) throws IOException {
        int count = within(from.readInt(), TEXTS);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(new String(bytes(from), StandardCharsets.UTF_8));
        }
        return texts;
    }

    public static void writeFrame(DataOutputStream to, int kind, byte[] bytes, int offset, int length)
            throws IOException {
        int at = offset;
        int end = offset + length;
        do {
            int part = Math.min(BYTES, end - at);
            to.writeByte(kind);
            to.writeInt(part);
            to.write(bytes, at, part);
            at += part;
        } while (at < end);
        to.flush();
    }

    /** Length and bytes, at most 64 KiB. */
    public static byte[] bytes(DataInputStream from) throws IOException {
        byte[] bytes = new byte[within(from.readInt(), BYTES)];
        from.readFully(bytes);
        return bytes;
    }

    private static int within(int value, int limit) throws IOException {
        if (value < 0 || value > limit) {
            throw new IOException("longer than the control socket allows");
        }
        return value;
    }
}
