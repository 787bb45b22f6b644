package org.canopy.platform.rest;

import static org.canopy.platform.rest.OpenDoor.header;
import static org.canopy.platform.rest.OpenDoor.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file comes over the wire, and lies nowhere meanwhile. */
class UploadTest {
    private static final String TYPE = "Content-Type: multipart/form-data; boundary=----b0";
    private static final String MARKER = "示例童一个人在家";
    private static OpenDoor door;

    /** Each form from another address, so that none is one too many. */
    private static int caller;

    @BeforeAll
    static void open() throws Exception {
        door = OpenDoor.open();
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    private static String form(String file) {
        return "------b0\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n协议\r\n"
                + "------b0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\文\\协议 1.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + file + "\r\n------b0--\r\n";
    }

    @Test
    void whileAFileComesNothingOfItLiesInTheTemporaryFolder() throws Exception {
        String file = MARKER + "x".repeat(5_000_000) + MARKER;
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = files(temporary);
        CompletableFuture<String> sent = CompletableFuture.supplyAsync(() -> send(form(file)));
        SampleResource.HALF_WAY.exchange(0, 30, TimeUnit.SECONDS);
        Set<Path> come = files(temporary);
        come.removeAll(before);
        for (Path one : come) {
            assertFalse(holds(one), "in clear: " + one.getFileName());
        }
        String answer = sent.get(30, TimeUnit.SECONDS);
        int length = file.getBytes(StandardCharsets.UTF_8).length;
        assertEquals(
                "/qinghe/sample?seen=%E5%8D%8F%E8%AE%AE%2F%E5%8D%8F%E8%AE%AE+1.pdf%2F" + length,
                header(answer, "Location"),
                answer);
    }

    private static String send(String body) {
        try {
            return door.send(
                    "POST /qinghe/sample/upload",
                    body,
                    TYPE,
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-For: 203.0.113." + caller++,
                    "Host: portal.example");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<Path> files(Path folder) throws IOException {
        Set<Path> files = new TreeSet<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        return files;
    }

    private static boolean holds(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(MARKER);
        } catch (IOException e) {
            return false; // somebody else's, and gone
        }
    }

    @Test
    void whatIsNoFormIsRefused() {
        for (String body :
                List.of("", "x", form("y").substring(0, 120), form("y").replace("--b0", "--c0"))) {
            assertEquals(400, status(send(body)), body);
        }
    }

    /** Wherever the buffer ends, a part ends where its boundary stands, and not where something like it does. */
    @Test
    void partsAreReadAsTheyWereWritten() throws IOException {
        for (int length : new int[] {0, 1, 65_500, 65_520, 65_530, 65_535, 65_536, 65_537, 131_060, 200_000}) {
            String almost = "\r\n------b1\r\n--\r\r\n";
            byte[] body = form("x".repeat(length) + almost).getBytes(StandardCharsets.UTF_8);
            Parts parts = new Parts(new ByteArrayInputStream(body), "----b0");
            assertTrue(parts.next().contains("title"));
            assertEquals("协议", new String(parts.body().readAllBytes(), StandardCharsets.UTF_8));
            assertTrue(parts.next().contains("协议 1.pdf"));
            assertEquals(length + almost.length(), parts.body().readAllBytes().length, "length " + length);
            assertEquals("", parts.next());
        }
    }

    @Test
    void aFormWithoutAFileHasAnEmptyOne() throws IOException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--b--\r\n";
        var media = new jakarta.ws.rs.core.MediaType("multipart", "form-data", Map.of("boundary", "b"));
        var read = new UploadReader()
                .readFrom(
                        org.canopy.api.web.Upload.class,
                        org.canopy.api.web.Upload.class,
                        new java.lang.annotation.Annotation[0],
                        media,
                        new jakarta.ws.rs.core.MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Map.of("title", "x"), read.fields());
        assertEquals("", read.fileName());
        assertEquals(0, read.file().readAllBytes().length);
    }
}
