package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two counties under one roof share nothing: no row, no word of an index, no job, no event. Both have both modules on. */
@ExtendWith(Shared.class)
class ApartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";
    private static final String OURS = "/qinghe/second";
    private static final String THEIRS = "/demo/second";
    private final Distribution canopy;
    private final Portal portal;

    ApartIT(Distribution canopy) {
        this.canopy = canopy;
        this.portal = canopy.portal();
    }

    @BeforeEach
    void switchOn() throws IOException, InterruptedException {
        demo(Distribution.DEMO + ", second", 200);
    }

    @AfterEach
    void switchOff() throws IOException, InterruptedException {
        demo(Distribution.DEMO, 404);
    }

    private void demo(String lines, int status) throws IOException, InterruptedException {
        canopy.county("demo", "青禾县", "519921000000", lines);
        assertTrue(portal.within(PATIENCE, THEIRS, answer -> answer.status() == status), lines);
    }

    @Test
    void noRow() throws IOException {
        String secret = "只属于清溪";
        assertEquals(
                303, portal.post(OURS, JSON, "{\"words\":\"" + secret + "\"}").status());
        byte[] wanted = secret.getBytes(StandardCharsets.UTF_8);
        Path own = canopy.data().resolve("cells/qinghe");
        boolean found = false;
        for (Path file : canopy.files()) {
            if (contains(Files.readAllBytes(file), wanted)) {
                assertTrue(file.startsWith(own), file.toString());
                found = true;
            }
        }
        assertTrue(found, "the note lies in no file of its county");
        assertTrue(Files.isDirectory(canopy.data().resolve("cells/demo")));
        assertFalse(portal.get(THEIRS).body().contains(secret));
    }

    static boolean contains(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    /** The law of the demonstration county lies in its own database: it is no law of its neighbour. */
    @Test
    void noWordOfAnIndex() throws IOException {
        String question = "?q=" + URLEncoder.encode("青禾县示范条例", StandardCharsets.UTF_8);
        Answer own = portal.get("/demo/search" + question, "Accept: " + JSON);
        assertTrue(own.json().get("items").toString().contains("qinghe-model"), own.raw());
        Answer other = portal.get("/qinghe/search" + question, "Accept: " + JSON);
        assertEquals(200, other.status(), other.raw());
        assertTrue(other.json().get("items").isArray(), other.raw());
        assertFalse(other.json().get("items").toString().contains("qinghe-model"), other.raw());
        String law = "/law/qinghe-model/2025-03-01";
        assertEquals(200, portal.get("/demo" + law).status());
        assertEquals(404, portal.get("/qinghe" + law).status());
        for (String county : new String[] {"demo", "qinghe"}) {
            assertTrue(Files.isDirectory(canopy.data().resolve("cells/" + county + "/index")), county);
        }
    }

    @Test
    void noEvent() throws Exception {
        String before = notes(THEIRS).get("heard").toString();
        int heard = notes(OURS).get("heard").size();
        assertEquals(303, portal.post(OURS, JSON, "{\"words\":\"听见\"}").status());
        assertTrue(portal.within(
                PATIENCE, OURS, answer -> answer.json().get("heard").size() > heard));
        assertEquals(before, notes(THEIRS).get("heard").toString());
    }

    /** Two jobs, one in each county, due at about the same time; one county has the module off by then. */
    @Test
    void noJob() throws Exception {
        assertEquals(204, portal.post(THEIRS + "/ring", JSON, "{}").status());
        demo(Distribution.DEMO, 404);
        long off = System.currentTimeMillis();
        int rung = notes(OURS).get("rung").size();
        assertEquals(204, portal.post(OURS + "/ring", JSON, "{}").status());
        assertTrue(portal.within(
                PATIENCE, OURS, answer -> answer.json().get("rung").size() > rung));
        assertEquals(rung + 1, notes(OURS).get("rung").size(), "the neighbour's job ran here");
        long on = System.currentTimeMillis();
        demo(Distribution.DEMO + ", second", 200);
        assertTrue(portal.within(
                PATIENCE, THEIRS, answer -> !answer.json().get("rung").isEmpty()));
        long at = notes(THEIRS).get("rung").get(0).asLong();
        assertTrue(at < off || at >= on, "done while the module was off here: " + off + " <= " + at + " < " + on);
    }

    private JsonNode notes(String path) throws IOException {
        return portal.get(path, "Accept: " + JSON).json();
    }
}
