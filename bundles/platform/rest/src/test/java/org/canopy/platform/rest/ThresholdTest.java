package org.canopy.platform.rest;

import static org.canopy.platform.rest.OpenDoor.header;
import static org.canopy.platform.rest.OpenDoor.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is let in, and whose forms are taken. */
class ThresholdTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String JSON = "Content-Type: application/json";
    private static final String HERE = "X-Forwarded-Proto: https";
    private static OpenDoor door;

    /** Each request from another address, so that none is one too many. */
    private static int caller;

    @BeforeAll
    static void open() throws Exception {
        door = OpenDoor.open();
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @BeforeEach
    void forget() {
        Guests.REFUSED.clear();
    }

    private static String ask(String line, String... headers) throws IOException {
        return send(line, "", headers);
    }

    private static String send(String line, String body, String... headers) throws IOException {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 3);
        all[headers.length] = HERE;
        all[headers.length + 1] = "X-Forwarded-For: 203.0.113." + caller++;
        all[headers.length + 2] = "Host: portal.example";
        return door.send(line, body, all);
    }

    private static String session(String token) {
        return "Cookie: __Host-canopy-qinghe=" + token;
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheSignInOrTold() throws IOException {
        String page = ask("GET /qinghe/sample/desk", "Accept: text/html");
        assertEquals(303, status(page), page);
        assertEquals("/qinghe/signin?next=%2Fsample%2Fdesk", header(page, "Location"));
        assertEquals("no-store", header(page, "Cache-Control"));
        String json = ask("GET /qinghe/sample/desk", "Accept: application/json");
        assertEquals(401, status(json), json);
        assertTrue(json.contains("/qinghe/problems/sign-in"), json);
        assertEquals(401, status(ask("GET /qinghe/sample/desk", "HX-Request: true")));
        assertEquals(401, status(send("POST /qinghe/sample/desk", "count=1", FORM)));
        assertEquals(List.of(), Guests.REFUSED);
    }

    @Test
    void whoeverMayIsLetInAndTheAnswerIsKeptNowhere() throws IOException {
        String page = ask("GET /qinghe/sample/desk", session("reader"));
        assertEquals(200, status(page), page);
        assertEquals("no-store", header(page, "Cache-Control"));
        assertEquals("", header(page, "ETag"));
        assertEquals("no-store", header(ask("GET /qinghe/sample", session("reader")), "Cache-Control"));
    }

    @Test
    void whoeverMayNotIsRefusedAndThatIsWrittenDown() throws IOException {
        String no = send("POST /qinghe/sample/desk", "{\"count\":1}", JSON, session("reader"), "Accept: text/html");
        assertEquals(403, status(no), no);
        assertTrue(no.contains("PROBLEM forbidden"), no);
        assertEquals(List.of("qinghe 小读 sample.write"), Guests.REFUSED);
    }

    @Test
    void aSessionOfOneCountyIsNothingInAnother() throws IOException {
        String cookies = "Cookie: __Host-canopy-qinghe=writer; __Host-canopy-linshui=writer";
        assertEquals(200, status(ask("GET /qinghe/sample/desk", cookies)));
        assertEquals(404, status(ask("GET /linshui/sample/desk", cookies)));
        assertEquals(
                401,
                status(ask(
                        "GET /qinghe/sample/desk",
                        "Cookie: __Host-canopy-linshui=writer",
                        "Accept: application/json")));
    }

    @Test
    void aSessionIsNotHonouredOnAWireThatOthersRead() throws IOException {
        String open = door.ask(
                "GET /qinghe/sample/desk",
                "X-Forwarded-For: 203.0.113.250",
                "Cookie: canopy-qinghe-local=writer; __Host-canopy-qinghe=writer",
                "Accept: application/json");
        assertEquals(403, status(open), open);
        assertTrue(open.contains("needs-secure-wire"), open);
    }

    @Test
    void whileNobodyCanTellWhoAsksPublicPagesAnswerAndTheRestWaits() throws IOException {
        assertEquals(200, status(ask("GET /qinghe/sample", session("full"))));
        assertEquals(503, status(ask("GET /qinghe/sample/desk", session("full"))));
    }

    @Test
    void aFormOfSomebodySignedInCarriesItsToken() throws IOException {
        String token = Caller.formTokenOf("writer");
        String with = send("POST /qinghe/sample/desk", "form-token=" + token + "&count=5", FORM, session("writer"));
        assertEquals(303, status(with), with);
        assertEquals("/qinghe/sample?n=5", header(with, "Location"));
        String header = send("POST /qinghe/sample/desk", "count=6", FORM, session("writer"), "X-Canopy-Form: " + token);
        assertEquals(303, status(header), header);
        assertEquals(303, status(send("POST /qinghe/sample/desk", "{\"count\":7}", JSON, session("writer"))));
        String without =
                send("POST /qinghe/sample/desk", "count=5", FORM, session("writer"), "Accept: application/json");
        assertEquals(403, status(without), without);
        assertTrue(without.contains("foreign-form"), without);
        String other = Caller.formTokenOf("reader");
        assertEquals(
                403,
                status(send("POST /qinghe/sample/desk", "form-token=" + other + "&count=5", FORM, session("writer"))));
        // also where nothing is needed: what somebody does is done in their name
        assertEquals(403, status(send("POST /qinghe/sample", "count=5", FORM, session("writer"))));
        assertEquals(303, status(send("POST /qinghe/sample", "count=5", FORM)));
    }

    @Test
    void whatAnotherSitesPageSendsIsRefusedEvenWithAToken() throws IOException {
        String body = "form-token=" + Caller.formTokenOf("writer") + "&count=5";
        for (String foreign : List.of(
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: http://portal.example")) {
            assertEquals(
                    403, status(send("POST /qinghe/sample/desk", body, FORM, session("writer"), foreign)), foreign);
            assertEquals(403, status(send("POST /qinghe/sample", "{\"count\":1}", JSON, foreign)), foreign);
        }
        for (String own : List.of(
                "Sec-Fetch-Site: same-origin", "Origin: https://portal.example", "Origin: null", "X-Nothing: said")) {
            assertEquals(303, status(send("POST /qinghe/sample/desk", body, FORM, session("writer"), own)), own);
        }
    }

    @Test
    void aFormBeforeTheSignInComesFromOurOwnPageToo() throws IOException {
        String page = ask("GET /qinghe/sample/door", "Accept: application/json");
        String cookie = header(page, "Set-Cookie");
        assertTrue(
                cookie.matches("__Host-canopy-qinghe\\.door=[\\w-]{32}; Path=/; HttpOnly; SameSite=Strict; Secure"),
                cookie);
        String value = "Cookie: " + cookie.substring(0, cookie.indexOf(';'));
        String token = page.replaceAll("(?s).*\"words\":\"([^\"]*)\".*", "$1");
        assertEquals(43, token.length(), page);
        assertEquals("", header(ask("GET /qinghe/sample/door", value), "Set-Cookie"));
        String body = "form-token=" + token + "&x=1";
        String sent = send("POST /qinghe/sample/door", body, FORM, value);
        assertEquals("/qinghe/sample?bytes=" + body.length(), header(sent, "Location"), sent);
        assertEquals(403, status(send("POST /qinghe/sample/door", body, FORM)));
        assertEquals(403, status(send("POST /qinghe/sample/door", "x=1", FORM, value)));
        String parts = "--b\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n" + token + "\r\n--b--\r\n";
        String multipart = "Content-Type: multipart/form-data; boundary=b";
        String whole = send("POST /qinghe/sample/door", parts, multipart, value);
        assertEquals("/qinghe/sample?bytes=" + parts.length(), header(whole, "Location"), whole);
        assertFalse(status(send("POST /qinghe/sample/door", parts.replace(token, "x"), multipart, value)) == 303);
    }
}
