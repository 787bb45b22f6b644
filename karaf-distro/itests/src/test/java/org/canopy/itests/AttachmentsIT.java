package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a worker lays into a child's file, against the download: drawn by a process of the release, sealed, found again. */
@ExtendWith(Shared.class)
class AttachmentsIT {
    private static final String MARKER = "示例童的协议";
    private final Distribution canopy;
    private final Desk desk;

    AttachmentsIT(Distribution canopy) {
        this.canopy = canopy;
        this.desk = new Desk(canopy, "demo");
    }

    private String worker() throws Exception {
        String administrator = desk.administrator("guanli-fujian");
        String[] worker = desk.member(administrator, "fujian", "STAFF");
        Answer given = desk.send(
                "POST",
                "/accounts/" + worker[0] + "/roles",
                "{\"role\":\"protection-worker\",\"division\":\"\"}",
                desk.own(administrator));
        assertEquals(303, given.status(), given.raw());
        return desk.own(worker[1]);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2_000, 1_000, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private Answer layIn(String path, String worker, String token, byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String part = "--b0\r\nContent-Disposition: form-data; name=\"";
        body.writeBytes((part + "form-token\"\r\n\r\n" + token + "\r\n" + part + "title\"\r\n\r\n" + MARKER + "\r\n"
                        + part + "file\"; filename=\"x.exe\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b0--\r\n".getBytes(StandardCharsets.UTF_8));
        return canopy.portal()
                .send(
                        "POST /demo" + path,
                        body.toByteArray(),
                        worker,
                        "Accept: application/json",
                        "Content-Type: multipart/form-data; boundary=b0");
    }

    @Test
    void aPictureIsLaidInDrawnSealedAndFoundAgain() throws Exception {
        assertEquals(0, canopy.canopy("module-enable", "demo", "records").code());
        try {
            String worker = worker();
            Answer opened = desk.send("POST", "/records/new", "{\"fields\":{\"name\":\"示例童\"}}", worker);
            assertEquals(303, opened.status(), opened.raw());
            String path = opened.header("Location").substring("/demo".length()) + "/attachments";
            String page =
                    desk.send("GET", path, "", worker, "Accept: text/html").body();
            assertTrue(page.contains("multipart/form-data"), page);
            String token = page.replaceAll("(?s).*name=\"form-token\" value=\"([^\"]*)\".*", "$1");
            assertEquals(
                    422,
                    layIn(path, worker, token, "MZ".getBytes(StandardCharsets.UTF_8))
                            .status());
            Answer laidIn = layIn(path, worker, token, picture());
            assertEquals(303, laidIn.status(), laidIn.raw());
            JsonNode item =
                    desk.send("GET", path, "", worker).json().get("items").get(0);
            assertEquals("png", item.get("kind").asText(), item.toString());
            assertTrue(item.get("preview").asBoolean(), "drawn by a process of the release");
            String one = item.get("path").asText();
            Answer preview = desk.send("GET", one + "/preview", "", worker);
            assertEquals("image/jpeg", preview.header("Content-Type"));
            assertTrue(preview.body().contains("JFIF"));
            Answer saved = desk.send("GET", one + "/pages", "", worker);
            assertTrue(
                    saved.header("Content-Disposition").matches("attachment; filename=\"\\d{4}-\\d{6}-\\w{6}\\.png\""));
            assertTrue(saved.raw().contains("sandbox; default-src 'none'"), "opened nowhere");
            JsonNode found = desk.send("POST", "/records/words", "{\"words\":\"示例童的协议\"}", worker)
                    .json();
            assertEquals(1, found.get("total").asInt(), found.toString());
            assertEquals(
                    401,
                    desk.send("POST", "/records/words", "{}", "Accept: application/json")
                            .status());
            nothingLiesInClear();
        } finally {
            canopy.canopy("module-disable", "demo", "records");
        }
    }

    private void nothingLiesInClear() throws IOException {
        byte[] marker = MARKER.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(canopy.folder())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("system"))
                    .toList()) {
                assertFalse(ApartIT.contains(Files.readAllBytes(file), marker), file.toString());
            }
        }
    }
}
