package org.canopy.itests;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/** Asks in raw bytes, so that no client tidies a path up. */
record Portal(int port, SocketFactory sockets) {
    Answer get(String path, String... headers) throws IOException {
        return send("GET " + path, "", headers);
    }

    Answer post(String path, String type, String body) throws IOException {
        return send("POST " + path, body, "Content-Type: " + type);
    }

    /**
     * Asks again and again for a page as JSON where there is such a form; false when the time is over. A port that is not open
     * yet is no answer yet.
     */
    boolean within(Duration time, String path, Predicate<Answer> wanted) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            try {
                if (wanted.test(get(path, "Accept: application/json"))) {
                    return true;
                }
            } catch (ConnectException closed) {
                // once more
            }
            Thread.sleep(100);
        }
        return false;
    }

    Answer send(String line, String body, String... headers) throws IOException {
        return send(line, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String line, byte[] bytes, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\nConnection: close\r\n");
        if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host: "))) {
            head.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
        try (Socket socket = sockets.createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
