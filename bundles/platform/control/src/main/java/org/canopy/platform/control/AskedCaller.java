package org.canopy.platform.control;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.canopy.api.command.Prompt;
import org.canopy.platform.control.client.Wire;

/** Asks the caller over the socket. */
record AskedCaller(DataInputStream from, DataOutputStream to) implements Prompt {
    @Override
    public Optional<char[]> secret(String question) {
        byte[] words = question.getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (to) {
                Wire.writeFrame(to, Wire.ASK, words, 0, words.length);
            }
            return from.readBoolean() ? Optional.of(text(Wire.bytes(from))) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Without a {@code String} in between; the bytes are wiped. */
    private static char[] text(byte[] utf8) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
        char[] text = new char[decoded.remaining()];
        decoded.get(text);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(utf8, (byte) 0);
        return text;
    }
}
