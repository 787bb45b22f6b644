package org.canopy.platform.rest;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.ModuleName;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.Problem;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The door with real CXF behind a real Jetty, asked in raw bytes so that no client tidies a path up. */
final class OpenDoor {
    private final Server server = new Server();
    private int port;

    /** Draws a line of text instead of a page. */
    private static final class PlainDrawing implements Drawing {
        @Override
        public byte[] page(Visit visit, Origin origin, View<?> view) {
            return bytes("PAGE " + visit.base() + " " + view.model());
        }

        @Override
        public byte[] fragment(Visit visit, Origin origin, View<?> view) {
            return bytes("FRAGMENT " + view.model());
        }

        @Override
        public byte[] problem(Visit visit, Problem problem) {
            return bytes("PROBLEM " + problem.code() + " " + problem.incident());
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    static OpenDoor open() throws Exception {
        OpenDoor made = new OpenDoor();
        made.begin();
        return made;
    }

    private void begin() throws Exception {
        Doors doors = new Doors();
        Drawing.Origin origin = new Drawing.Origin(new ModuleName("sample"), OpenDoor.class.getClassLoader());
        doors.add(new Doors.Owner(7, "sample", origin, false), new SampleResource());
        Optional<Drawing> drawing = Optional.of(new PlainDrawing());
        Wire wire = new Wire(List.of(Network.parse("127.0.0.1")), List.of("portal.example"));
        RateLimit limit = new RateLimit(3, Clock.systemUTC());
        CellFilter filter = new CellFilter(
                new Counties(),
                () -> wire,
                () -> limit,
                () -> Optional.of(new Guests()),
                new ProblemAnswer(() -> drawing));
        ServletContextHandler context = new ServletContextHandler("/");
        Front front = new Front(doors, () -> drawing, filter, "coming"::equals, Optional::empty);
        AssetStore assets = new AssetStore();
        assets.put(new ModuleName("sample"), Map.of("a.css", "p{}".getBytes(StandardCharsets.UTF_8)));
        HealthCheck health = new HealthCheck(() -> List.of("something is missing"));
        ServletHolder gate = new ServletHolder(new Gate(filter, new AssetFiles(assets), health, front));
        gate.setAsyncSupported(true);
        context.addServlet(gate, "/*");
        server.setHandler(context);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
        port = connector.getLocalPort();
    }

    void close() throws Exception {
        server.stop();
    }

    String ask(String line, String... headers) throws IOException {
        return send(line, "", headers);
    }

    String send(String line, String body, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(15_000);
            StringBuilder request = new StringBuilder(line).append(" HTTP/1.1\r\nConnection: close\r\n");
            boolean host = false;
            for (String header : headers) {
                host |= header.startsWith("Host:");
                request.append(header).append("\r\n");
            }
            request.append(host ? "" : "Host: 127.0.0.1:" + port + "\r\n");
            request.append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length);
            request.append("\r\n\r\n").append(body);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    static String header(String answer, String name) {
        return answer.lines()
                .filter(l -> l.toLowerCase().startsWith(name.toLowerCase() + ":"))
                .map(l -> l.substring(name.length() + 1).trim())
                .findFirst()
                .orElse("");
    }
}
