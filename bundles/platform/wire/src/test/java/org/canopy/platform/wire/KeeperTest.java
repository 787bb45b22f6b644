package org.canopy.platform.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port on a real Jetty: when it opens, what it speaks, which certificate it shows. */
class KeeperTest {
    @TempDir
    static Path made;

    private static Keys first;
    private static Keys second;
    private static Keys over;

    @TempDir
    Path folder;

    private final Server server = new Server();
    private int number;
    private Port port;
    private Keeper keeper;

    @BeforeAll
    static void make() throws Exception {
        first = Keys.made(made, "first", "EC");
        second = Keys.made(made, "second", "RSA");
        over = Keys.made(made, "over", "EC", "-startdate", "-10d", "-validity", "5");
    }

    @BeforeEach
    void prepare() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            number = free.getLocalPort();
        }
        port = new Port("127.0.0.1", number);
        keeper = new Keeper(folder, port, new PortFile(folder), Clock.systemUTC());
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Sink.write(response, true, request.isSecure() ? "in private" : "in the open", callback);
                return true;
            }
        });
        server.insertHandler(new NoPlainTalk(port));
        server.start();
        port.attach(server);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private void lay(Keys keys) throws Exception {
        Files.writeString(folder.resolve("cert.pem"), keys.certificate());
        Keys.secret(folder.resolve("key.pem"), keys.key());
    }

    private void wantTls() throws IOException {
        Files.writeString(
                folder.resolve("org.canopy.web.cfg"),
                "tls.certificate = " + folder.resolve("cert.pem") + "\ntls.key = " + folder.resolve("key.pem") + "\n");
    }

    /** Once to see that something has changed, once to see that it has come to rest. */
    private void lookTwice() {
        keeper.look();
        keeper.look();
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(folder.resolve("canopy.port"));
    }

    private String plainly(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", number)) {
            socket.getOutputStream()
                    .write((line
                                    + " HTTP/1.1\r\nHost: portal.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private SSLSocket privately(String... protocols) throws Exception {
        TrustManager anybody = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {anybody}, new SecureRandom());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", number);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        socket.startHandshake();
        return socket;
    }

    private String shown() throws Exception {
        try (SSLSocket socket = privately()) {
            X509Certificate own = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return own.getSubjectX500Principal().getName();
        }
    }

    @Test
    void unsetItIsPlain() throws Exception {
        keeper.look();
        assertTrue(plainly("GET /").endsWith("in the open"));
        assertEquals(List.of("http"), said());
        assertEquals(Optional.empty(), keeper.missing());
        assertEquals(List.of(), keeper.complaints());
    }

    @Test
    void setItSpeaksTlsAndSendsPlainTalkAway() throws Exception {
        lay(first);
        wantTls();
        keeper.look();
        assertEquals(List.of("https"), said());
        assertEquals("CN=first", shown());
        String question = plainly("GET /qinghe/search?q=%E7%AB%A5");
        assertTrue(question.startsWith("HTTP/1.1 308"), question);
        assertTrue(question.contains("Location: https://portal.example/qinghe/search?q=%E7%AB%A5\r\n"), question);
        String words = plainly("POST /report");
        assertTrue(words.startsWith("HTTP/1.1 400"), words);
        assertTrue(words.contains("https://"), words);
    }

    @Test
    void onlyTls12And13AreSpoken() throws Exception {
        lay(second);
        wantTls();
        keeper.look();
        for (String version : List.of("TLSv1.2", "TLSv1.3")) {
            try (SSLSocket socket = privately(version)) {
                assertEquals(version, socket.getSession().getProtocol());
                assertTrue(socket.getSession().getCipherSuite().matches(".*(GCM|CHACHA20).*"));
            }
        }
        assertTrue(server.getConnectors()[0].getProtocols().contains("http/1.1"));
        assertFalse(server.getConnectors()[0].getProtocols().contains("h2"));
    }

    @Test
    void aRenewalCountsForNewConnectionsAndDropsNobody() throws Exception {
        lay(first);
        wantTls();
        keeper.look();
        try (SSLSocket standing = privately()) {
            lay(second);
            lookTwice();
            assertEquals("CN=second", shown());
            standing.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            String answer = new String(standing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.endsWith("in private"), answer);
        }
        assertEquals(List.of(), keeper.complaints());
    }

    @Test
    void aBadRenewalLeavesTheLastGoodOneAndIsNamedUntilItIsMended() throws Exception {
        lay(first);
        wantTls();
        keeper.look();
        Path certificate = folder.resolve("cert.pem");
        for (String bad : List.of(first.certificate().substring(0, 200), second.certificate(), over.certificate())) {
            Files.writeString(certificate, bad);
            if (bad.equals(over.certificate())) {
                Keys.secret(folder.resolve("key.pem"), over.key());
            }
            lookTwice();
            assertEquals("CN=first", shown());
            assertEquals(Optional.empty(), keeper.missing());
            assertTrue(keeper.complaints().toString().contains(certificate.toString()), bad);
        }
        Files.delete(certificate);
        lookTwice();
        assertTrue(keeper.complaints().toString().contains(certificate + " does not exist"));
        lay(second);
        lookTwice();
        assertEquals("CN=second", shown());
        assertEquals(List.of(), keeper.complaints());
    }

    @Test
    void aRenewalInTwoStepsIsNotReadHalfway() throws Exception {
        lay(first);
        wantTls();
        keeper.look();
        Files.writeString(folder.resolve("cert.pem"), second.certificate());
        keeper.look();
        Keys.secret(folder.resolve("key.pem"), second.key());
        keeper.look();
        assertEquals(List.of(), keeper.complaints());
        keeper.look();
        assertEquals("CN=second", shown());
    }

    @Test
    void whatCannotBeUsedAtTheStartLeavesThePortClosed() throws Exception {
        lay(first);
        Keys.secret(folder.resolve("key.pem"), second.key());
        wantTls();
        keeper.look();
        assertThrows(IOException.class, () -> plainly("GET /"));
        assertEquals("shut", said().get(0));
        assertTrue(said().get(1).contains(folder.resolve("key.pem").toString()), said().toString());
        assertTrue(keeper.missing().orElseThrow().contains("stays closed"));

        lay(first);
        keeper.look();
        assertEquals("CN=first", shown());
        assertEquals(List.of("https"), said());
    }

    @Test
    void aCertificateThatIsOverAtTheStartIsShownAndComplainedOf() throws Exception {
        lay(over);
        wantTls();
        keeper.look();
        assertEquals("CN=over", shown());
        assertTrue(
                keeper.complaints().toString().contains("ended on"),
                keeper.complaints().toString());
    }

    @Test
    void changedLinesCountFromTheNextStart() throws Exception {
        keeper.look();
        lay(first);
        wantTls();
        lookTwice();
        assertTrue(
                keeper.complaints().toString().contains("next start"),
                keeper.complaints().toString());
    }

    @Test
    void aServerThatIsMadeAnewStillSpeaksTls() throws Exception {
        lay(first);
        wantTls();
        keeper.look();
        Files.delete(folder.resolve("org.canopy.web.cfg"));
        port.close();
        port.attach(server);
        keeper.look();
        assertEquals("CN=first", shown());
        assertTrue(plainly("GET /").startsWith("HTTP/1.1 308"));
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (ServerSocket other = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            keeper.look();
            assertEquals("shut", said().get(0));
            assertTrue(said().get(1).contains(Integer.toString(other.getLocalPort())), said().toString());
        }
        keeper.look();
        assertEquals(List.of("http"), said());
    }
}
