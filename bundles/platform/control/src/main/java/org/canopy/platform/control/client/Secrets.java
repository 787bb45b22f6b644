package org.canopy.platform.control.client;

import java.io.Console;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Answers the server's questions for secrets: from the terminal, unseen, else from the next line of standard input. */
final class Secrets {
    private static final int LONGEST = 4_096;

    private Secrets() {}

    static void answer(String question, DataOutputStream to) throws IOException {
        Optional<byte[]> typed = typed(question);
        to.writeBoolean(typed.isPresent());
        if (typed.isPresent()) {
            to.writeInt(typed.get().length);
            to.write(typed.get());
            Arrays.fill(typed.get(), (byte) 0);
        }
        to.flush();
    }

    private static Optional<byte[]> typed(String question) throws IOException {
        Console console = System.console();
        if (console == null) {
            return line(System.in);
        }
        return Optional.ofNullable(console.readPassword("%s: ", question)).map(Secrets::utf8);
    }

    private static byte[] utf8(char[] text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(text, '\0');
        return bytes;
    }

    /** Byte by byte: what stands behind the line is the answer to the next question. */
    static Optional<byte[]> line(InputStream in) throws IOException {
        byte[] line = new byte[LONGEST];
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (length == LONGEST) {
                throw new IOException("the line is longer than " + LONGEST + " bytes");
            }
            line[length++] = (byte) next;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        byte[] answer = Arrays.copyOf(line, length);
        Arrays.fill(line, (byte) 0);
        return Optional.of(answer);
    }
}
