package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** A county that speaks TLS itself: its first start, a renewal, a bad renewal. */
class WireIT {
    private static final String JSON = "application/json";

    @Test
    void itSpeaksTlsRenewsItsCertificateAndNeverFallsBackToPlainTalk() throws Exception {
        Distribution canopy = Distribution.unpacked("wire");
        Path chain = canopy.folder().resolve("fullchain.pem");
        Path key = canopy.folder().resolve("privkey.pem");
        Certificate first = Certificate.made(canopy.folder(), "first");
        canopy.settings("web", "tls.certificate = " + chain + "\ntls.key = " + key + "\nhosts = portal.example\n");
        first.into(chain, key);
        try {
            Certificate.put(key, first.key(), "rw-r--r--");
            Distribution.Said refused = canopy.canopy("start");
            assertEquals(1, refused.code(), refused.words());
            String cure = "run: chmod o-rwx " + key;
            assertTrue(refused.words().stripTrailing().endsWith(cure), refused.words());
            assertThrows(ConnectException.class, () -> canopy.portal().get("/"));
            assertTrue(canopy.canopy("doctor").words().contains(cure));

            first.into(chain, key);
            String ready = "https://localhost:" + canopy.portal().port() + "/";
            assertTrue(canopy.canopy("start").words().contains(ready));
            itSpeaksTls(canopy);
            itRenews(canopy, chain, key);
            assertEquals(List.of(canopy.portal().port()), canopy.listening());
        } finally {
            canopy.stop();
        }
    }

    private static void itSpeaksTls(Distribution canopy) throws Exception {
        Portal tls = new Portal(canopy.portal().port(), AnyCertificate.sockets());
        Answer here = tls.get("/demo/");
        assertEquals(200, here.status(), here.raw());
        assertEquals("", here.header("Strict-Transport-Security"));
        Answer named = tls.get("/demo/", "Host: portal.example");
        assertEquals(200, named.status(), named.raw());
        assertTrue(named.header("Strict-Transport-Security").startsWith("max-age="), named.raw());
        assertEquals(303, tls.post("/qinghe/second", JSON, "{\"words\":\"私下\"}").status());

        Answer plain = canopy.portal().get("/demo/search?q=x", "Host: portal.example");
        assertEquals(308, plain.status(), plain.raw());
        assertEquals("https://portal.example/demo/search?q=x", plain.header("Location"));
        Answer words = canopy.portal().post("/qinghe/second", JSON, "{\"words\":\"当众\"}");
        assertEquals(400, words.status(), words.raw());
        assertFalse(tls.get("/qinghe/second").body().contains("当众"));
    }

    private static void itRenews(Distribution canopy, Path chain, Path key) throws Exception {
        Certificate second = Certificate.made(canopy.folder(), "second");
        try (SSLSocket standing = connected(canopy)) {
            assertEquals("CN=first", shown(standing));
            second.into(chain, key);
            Instant end = Instant.now().plus(Duration.ofSeconds(15));
            while (!shown(canopy).equals("CN=second") && Instant.now().isBefore(end)) {
                Thread.sleep(200);
            }
            assertEquals("CN=second", shown(canopy));
            standing.getOutputStream()
                    .write("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(standing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(200, new Answer(answer).status(), answer);
        }
        Certificate.put(chain, second.chain().substring(0, 300), "rw-r--r--");
        String named = chain + " is cut off";
        Path log = canopy.data().resolve("log/canopy.log");
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        while (!Files.readString(log).contains(named) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertTrue(Files.readString(log).contains(named));
        Distribution.Said doctor = canopy.canopy("doctor");
        assertEquals(1, doctor.code());
        assertTrue(doctor.words().contains(named), doctor.words());
        assertEquals("CN=second", shown(canopy));
        Distribution.Said status = canopy.canopy("status");
        assertEquals(0, status.code());
        assertTrue(status.words().contains("https://localhost:"), status.words());
    }

    private static SSLSocket connected(Distribution canopy) throws Exception {
        int port = canopy.portal().port();
        SSLSocket socket = (SSLSocket) AnyCertificate.sockets().createSocket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        socket.startHandshake();
        return socket;
    }

    private static String shown(SSLSocket socket) throws IOException {
        X509Certificate own = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        return own.getSubjectX500Principal().getName();
    }

    private static String shown(Distribution canopy) throws Exception {
        try (SSLSocket socket = connected(canopy)) {
            return shown(socket);
        }
    }
}
