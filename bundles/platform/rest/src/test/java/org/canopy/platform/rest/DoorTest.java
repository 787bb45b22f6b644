package org.canopy.platform.rest;

import static org.canopy.platform.rest.OpenDoor.header;
import static org.canopy.platform.rest.OpenDoor.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every request finds at the door. */
class DoorTest {
    private static OpenDoor door;

    @BeforeAll
    static void open() throws Exception {
        door = OpenDoor.open();
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    private static String ask(String line, String... headers) throws IOException {
        return door.ask(line, headers);
    }

    private static String send(String line, String body, String... headers) throws IOException {
        return door.send(line, body, headers);
    }

    @Test
    void oneResourceIsPageFragmentAndJson() throws IOException {
        String page = ask("GET /qinghe/sample", "Accept: */*");
        assertEquals(200, status(page), page);
        assertTrue(page.contains("PAGE /qinghe Card[county=qinghe, words=童伞]"), page);
        assertEquals("text/html;charset=UTF-8", header(page, "Content-Type").replace("utf", "UTF"));
        assertTrue(ask("GET /sample", "HX-Request: true").contains("FRAGMENT Card[county=qinghe"));
        String json = ask("GET /sample", "Accept: application/json");
        assertTrue(json.contains("\"county\":\"qinghe\""), json);
        assertTrue(header(json, "Vary").contains("Accept"), json);
        assertEquals(Guards.POLICY, header(json, "Content-Security-Policy"));
    }

    @Test
    void healthAndFilesBelongToNoCounty() throws IOException {
        assertEquals(200, status(ask("GET /healthz", "Host: anything.example")));
        String missing = ask("GET /readyz");
        assertEquals(503, status(missing), missing);
        assertTrue(missing.contains("something is missing"), missing);
        assertEquals(405, status(ask("DELETE /readyz")));
        assertFalse(ask("HEAD /readyz").contains("something is missing"));
        assertEquals(404, status(ask("GET /qinghe/readyz")));
        assertEquals(404, status(ask("GET /m/sample/000000000000/a.css")));
        assertEquals(404, status(ask("GET /qinghe/m/sample/000000000000/a.css")));
        assertEquals(400, status(ask("GET /m/../readyz")));
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws IOException {
        String etag = header(ask("GET /sample"), "ETag");
        assertTrue(etag.startsWith("\""), etag);
        String again = ask("GET /sample", "If-None-Match: " + etag);
        assertEquals(304, status(again), again);
        assertFalse(header(again, "Content-Type").contains("*"), again);
    }

    @Test
    void formAndJsonAreTheSameToAMethodAndLeadToARawPath() throws IOException {
        String form = send(
                "POST /qinghe/sample", "words=%E7%AB%A5&count=3", "Content-Type: application/x-www-form-urlencoded");
        assertEquals(303, status(form), form);
        assertEquals("/qinghe/sample?n=3", header(form, "Location"));
        String json = send("POST /sample", "{\"words\":\"x\",\"count\":4}", "Content-Type: application/json");
        assertEquals("/sample?n=4", header(json, "Location"), json);
    }

    @Test
    void aModuleThatIsOffIsA404InOneCountyOnly() throws IOException {
        String off = ask("GET /linshui/sample", "Accept: application/json");
        assertEquals(404, status(off), off);
        assertTrue(off.contains("/linshui/problems/switched-off"), off);
        assertEquals("no-store", header(off, "Cache-Control"));
        assertEquals(404, status(ask("GET /sample", "Host: linshui.example")));
        assertEquals(200, status(ask("GET /qinghe/sample")));
    }

    @Test
    void aMistypedAddressIsNotAModuleThatIsOff() throws IOException {
        String lost = ask("GET /qinghe/smaple", "Accept: application/json");
        assertEquals(404, status(lost), lost);
        assertTrue(lost.contains("/qinghe/problems/not-found"), lost);
    }

    @Test
    void noPathHasASecondSpelling() throws IOException {
        assertEquals(400, status(ask("GET /linshui/../qinghe/sample")));
        assertEquals(400, status(ask("GET /sample;x=1")));
        assertEquals(400, status(ask("GET /%71inghe/sample")));
        assertEquals(400, status(ask("GET /sample/%2e%2e/x")));
        assertEquals(404, status(ask("GET /%E7%AB%A5")));
        String bare = ask("GET /qinghe");
        assertEquals(308, status(bare));
        assertEquals("/qinghe/", header(bare, "Location"));
    }

    @Test
    void aForeignHostIsRefused() throws IOException {
        assertEquals(421, status(ask("GET /sample", "Host: evil.example")));
        assertEquals(200, status(ask("GET /qinghe/sample", "Host: portal.example")));
        assertEquals(421, status(ask("GET /sample", "X-Forwarded-Host: evil.example")));
    }

    @Test
    void noTextOfAnExceptionGetsOut() throws IOException {
        String broken = ask("GET /sample/broken", "Accept: application/json");
        assertEquals(500, status(broken), broken);
        assertTrue(broken.contains("urn:canopy:incident:"), broken);
        assertFalse(broken.contains("小明"), broken);
        assertEquals("application/problem+json", header(broken, "Content-Type"));
        String away = ask("GET /sample/away");
        assertEquals(503, status(away), away);
        assertEquals("5", header(away, "Retry-After"));
        assertTrue(away.contains("PROBLEM unavailable"), away);
    }

    @Test
    void whereTheKeysAreAwayThatIsSaid() throws IOException {
        String locked = ask("GET /sample/locked");
        assertEquals(503, status(locked), locked);
        assertTrue(locked.contains("PROBLEM vault-locked"), locked);
    }

    @Test
    void misuseHasItsOwnStatus() throws IOException {
        assertEquals(404, status(ask("GET /sample/nothing")));
        assertEquals(405, status(ask("DELETE /sample")));
        assertEquals(406, status(ask("GET /sample", "Accept: image/png")));
        assertEquals(415, status(send("POST /sample", "x", "Content-Type: text/plain", "X-Forwarded-For: 192.0.2.9")));
        assertEquals(
                400,
                status(send(
                        "POST /sample",
                        "{\"count\":",
                        "Content-Type: application/json",
                        "X-Forwarded-For: 192.0.2.8")));
        String bad = send(
                "POST /sample",
                "count=x",
                "Content-Type: application/x-www-form-urlencoded",
                "X-Forwarded-For: 192.0.2.7");
        assertEquals(400, status(bad), bad);
    }

    @Test
    void aBodyThatIsTooLongIsRefusedInEitherForm() throws IOException {
        String big = "x".repeat(BodyLimit.MOST_BYTES);
        String form = "Content-Type: application/x-www-form-urlencoded";
        assertEquals(413, status(send("POST /sample", "words=" + big, form, "X-Forwarded-For: 192.0.2.20")));
        String json = "{\"words\":\"" + big + "\"}";
        String type = "Content-Type: application/json";
        assertEquals(413, status(send("POST /sample", json, type, "X-Forwarded-For: 192.0.2.21")));
    }

    @Test
    void aListThatIsTooLongIsTheCallersFault() throws IOException {
        assertEquals(200, status(ask("GET /sample/list?limit=200")));
        assertEquals(400, status(ask("GET /sample/list?limit=201")));
    }

    @Test
    void aModuleThatIsStillStartingIsAskedForLater() throws IOException {
        String answer = ask("GET /coming/soon");
        assertEquals(503, status(answer), answer);
        assertEquals("5", header(answer, "Retry-After"));
    }

    @Test
    void whatIsConfidedNeedsASecureWire() throws IOException {
        String open = ask("GET /sample/secret", "Accept: application/json", "X-Forwarded-For: 192.0.2.1");
        assertEquals(403, status(open), open);
        assertTrue(open.contains("needs-secure-wire"), open);
        assertEquals(200, status(ask("GET /sample/secret", "X-Forwarded-For: 192.0.2.1", "X-Forwarded-Proto: https")));
    }

    @Test
    void tooManyPostsAreSlowedDown() throws IOException {
        String type = "Content-Type: application/json";
        for (int i = 0; i < 3; i++) {
            assertEquals(303, status(send("POST /sample", "{\"count\":1}", type, "X-Forwarded-For: 198.51.100.1")));
        }
        String over = send("POST /sample", "{\"count\":1}", type, "X-Forwarded-For: 198.51.100.1");
        assertEquals(429, status(over), over);
        assertFalse(header(over, "Retry-After").isEmpty());
        assertEquals(303, status(send("POST /sample", "{\"count\":1}", type, "X-Forwarded-For: 198.51.100.2")));
    }
}
