package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county switches its modules by itself, on the page, as a program and by command; its neighbour notices nothing. */
class SwitchingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static Distribution canopy;
    private static Desk demo;
    private static String cookie;

    private final Portal portal = canopy.portal();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        canopy = Distribution.unpacked("switching").eventful();
        canopy.start();
        demo = new Desk(canopy, "demo");
        cookie = demo.own(demo.administrator("guanli"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        canopy.stop();
    }

    @BeforeEach
    void onInQingheOffInDemo() throws IOException, InterruptedException {
        canopy.canopy("module-enable", "qinghe", "second");
        canopy.canopy("module-disable", "demo", "second");
    }

    private JsonNode notes() throws IOException {
        return portal.get("/qinghe/second", "Accept: " + JSON).json();
    }

    private int post(String path, String body) throws IOException {
        return portal.post(path, JSON, body).status();
    }

    private String file(String county) throws IOException {
        return Files.readString(canopy.folder().resolve("etc/org.canopy.county-" + county + ".cfg"));
    }

    @Test
    void whatIsOffInACountyIsNowhereInIt() throws Exception {
        assertTrue(portal.get("/qinghe/").body().contains("/qinghe/second"));
        assertTrue(portal.get("/qinghe/").body().contains("id=\"board\""));
        Answer page = portal.get("/demo/second", "Accept-Language: zh-CN");
        assertEquals(404, page.status());
        assertTrue(page.body().contains("本县暂未启用"), page.body());
        Answer json = portal.get("/demo/second", "Accept: " + JSON);
        assertEquals(404, json.status());
        assertTrue(json.body().contains("switched-off"), json.body());
        assertEquals(404, post("/demo/second", "{\"words\":\"x\"}"));
        String home = portal.get("/demo/").body();
        assertFalse(home.contains("/second"), home);
        assertFalse(home.contains("id=\"board\""), home);
        assertFalse(portal.get("/demo/api/openapi.json").body().contains("\"/second\""));
        assertFalse(portal.get("/demo/sitemap.xml").body().contains("/second"));

        canopy.canopy("module-disable", "demo", "content");
        assertEquals(404, portal.get("/demo/search?q=x", "Accept: " + JSON).status());
        assertFalse(portal.get("/demo/").body().contains("/search"));
        assertEquals(200, portal.get("/qinghe/search?q=x").status());
        canopy.canopy("module-enable", "demo", "content");
        assertEquals(200, portal.get("/demo/search?q=x").status());
    }

    @Test
    void offAndOnAgainLosesNoRowNoJobAndNoEventAndHearsOnlyWhatWasGranted() throws Exception {
        assertEquals(303, post("/qinghe/second", "{\"words\":\"round trip\"}"));
        assertEquals(204, post("/qinghe/second/ring", "{\"words\":\"x\"}"));
        int words = notes().get("words").size();
        int rung = notes().get("rung").size();
        assertEquals(0, canopy.canopy("module-disable", "qinghe", "second").code());
        assertEquals(404, portal.get("/qinghe/second").status());
        assertEquals(204, post("/qinghe/standin/Happened/meanwhile", ""));
        assertEquals(204, post("/qinghe/standin/Secret/meanwhile-secret", ""));
        Thread.sleep(4_000);
        assertEquals(0, canopy.canopy("module-enable", "qinghe", "second").code());
        assertEquals(200, portal.get("/qinghe/second").status());
        assertTrue(portal.within(
                PATIENCE,
                "/qinghe/second",
                answer -> answer.body().contains("meanwhile\"")
                        && answer.json().get("rung").size() == rung + 1));
        assertEquals(words, notes().get("words").size());
        assertFalse(notes().get("heard").toString().contains("secret"), notes().toString());
    }

    @Test
    void theFileStaysTheClerksFile() throws Exception {
        Path file = canopy.folder().resolve("etc/org.canopy.county-demo.cfg");
        String text = "# 我们的县\r\n" + file("demo").replace("\n", "\r\n") + "# end";
        Files.writeString(file, text);
        assertTrue(portal.within(PATIENCE, "/demo/", answer -> answer.status() == 200));
        assertEquals(0, canopy.canopy("module-enable", "demo", "second").code());
        assertEquals(text.replace("content", "content, second"), file("demo"));
        assertEquals(0, canopy.canopy("module-disable", "demo", "second").code());
        assertEquals(text, file("demo"));
    }

    @Test
    void twoClicksOnThePageAndTheSameForPrograms() throws Exception {
        Answer list = portal.get("/demo/modules", "Accept-Language: zh-CN", cookie);
        assertEquals(200, list.status(), list.raw());
        assertTrue(list.body().contains("/demo/modules/second/on"), list.body());
        Answer asked = portal.get("/demo/modules/second/on", "Accept-Language: zh-CN", cookie);
        assertTrue(asked.body().contains("3 张表"), asked.body());
        assertTrue(asked.body().contains("standin.Happened"), asked.body());
        assertEquals(404, portal.get("/demo/second").status(), "asking switches nothing");
        assertEquals(403, clicked("").status(), "a form of another site");
        Answer done =
                clicked(asked.body().replaceFirst("(?s).*name=\"form-token\" value=\"([^\"]+)\".*", "form-token=$1"));
        assertEquals(303, done.status(), done.raw());
        assertEquals(200, portal.get("/demo/second").status());
        assertEquals("ON", state("second"));
        assertEquals(303, demo.send("POST", "/modules/second/off", "{}", cookie).status());
        assertEquals(404, portal.get("/demo/second").status());
        assertEquals("OFF", state("second"));
        assertEquals(200, portal.get("/qinghe/second").status());
        assertEquals(404, portal.get("/demo/modules/nosuch", cookie).status());
    }

    @Test
    void beforeItIsSwitchedOffItsDataCanBeTakenAway() throws Exception {
        assertEquals(303, demo.send("POST", "/modules/second/on", "{}", cookie).status());
        Answer asked = portal.get("/demo/modules/second/off", "Accept-Language: zh-CN", cookie);
        assertTrue(asked.body().contains("/demo/modules/second/export"), asked.body());
        Answer zip = demo.send("POST", "/modules/second/export", "{}", cookie);
        assertEquals(200, zip.status(), zip.raw());
        assertTrue(zip.body().startsWith("PK"), zip.raw());
        assertEquals("no-store", zip.header("Cache-Control"));
        assertTrue(
                zip.header("Content-Disposition").matches("attachment; filename=\"second-[0-9-]+\\.zip\""), zip.raw());
        assertEquals(401, portal.post("/demo/modules/second/export", JSON, "{}").status());
        assertTrue(demo.send("GET", "/ledger", "", cookie).body().contains("modules.exported"));
    }

    /** Who may sees what counts, what a day's files would change, and adopts it; the ledger knows who. */
    @Test
    void aPolicyIsLookedAtAndAdoptedOnThePage() throws Exception {
        Path file = canopy.folder().resolve("etc/policies/519921/second.rhythm/2026-01-01.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "days.old = 14\n");
        assertTrue(portal.get("/demo/policies", "Accept-Language: zh-CN", cookie)
                .body()
                .contains("便条多久算旧"));
        Answer look = portal.get("/demo/policies/second.rhythm?day=2026-01-01", "Accept-Language: zh-CN", cookie);
        assertTrue(look.body().contains("days.old: 没有定 → 14"), look.body());
        Answer wrong = demo.send("POST", "/policies/second.rhythm", "{\"day\":\"tomorrow\"}", cookie);
        assertEquals(409, wrong.status(), wrong.raw());
        assertEquals(
                303,
                demo.send("POST", "/policies/second.rhythm", "{\"day\":\"2026-01-01\"}", cookie)
                        .status());
        JsonNode adopted =
                demo.send("GET", "/policies/second.rhythm", "", cookie).json();
        assertTrue(adopted.get("today").asText().startsWith("2026-01-01-"), adopted.toString());
        assertTrue(demo.send("GET", "/ledger", "", cookie).body().contains("policy.adopted"));
    }

    @Test
    void aPackageIsLaidDownCheckedReadAndAgreedToOnThePage() throws Exception {
        MadeModule made = MadeModule.named("wells")
                .headers("Canopy-Permissions: wells.read")
                .json(", \"permissions\": [\"wells.read\"]");
        byte[] jar = made.jar(canopy.folder());
        Answer unsigned = laidDown(made.kar(jar));
        assertEquals(409, unsigned.status(), unsigned.raw());
        assertEquals("unsigned", unsigned.json().get("refused").asText(), unsigned.raw());
        assertEquals(
                409, laidDown("no package".getBytes(StandardCharsets.UTF_8)).status());

        JsonNode offer =
                laidDown(made.signedKar(canopy.folder(), canopy.maker())).json();
        assertTrue(offer.get("offer").get("module").toString().contains("wells"), offer.toString());
        assertTrue(offer.toString().contains("wells.read"), offer.toString());
        assertEquals(404, demo.send("GET", "/modules/wells", "", cookie).status(), "laid down is not installed");
        String accept = "/modules/install/" + offer.get("accept").asText();
        assertEquals(401, portal.post("/demo" + accept, JSON, "{}").status());
        assertEquals(303, demo.send("POST", accept, "{}", cookie).status());
        assertEquals(404, demo.send("POST", accept, "{}", cookie).status(), "agreed to once");
        assertEquals("INSTALLED", state("wells"));
        assertEquals(404, portal.get("/demo/wells").status());
        assertEquals(303, demo.send("POST", "/modules/wells/on", "{}", cookie).status());
        assertEquals("well", portal.get("/demo/wells").body());
        assertEquals(404, portal.get("/qinghe/wells").status());
        assertEquals(0, canopy.canopy("module-remove", "wells").code());
        assertEquals(404, portal.get("/demo/wells").status());
        canopy.canopy("module-disable", "demo", "wells");
    }

    private Answer laidDown(byte[] archive) throws IOException {
        Answer page = portal.get("/demo/modules/install", cookie);
        String token = page.body().replaceFirst("(?s).*name=\"form-token\" value=\"([^\"]+)\".*", "$1");
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n" + token
                        + "\r\n--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.kar\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(archive);
        form.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return portal.send(
                "POST /demo/modules/install",
                form.toByteArray(),
                "Content-Type: multipart/form-data; boundary=limit",
                "Accept: " + JSON,
                cookie);
    }

    @Test
    void whoIsNotSignedInSwitchesNothing() throws Exception {
        assertEquals(303, portal.get("/demo/modules").status());
        assertEquals(401, portal.get("/demo/modules", "Accept: " + JSON).status());
        assertEquals(401, post("/demo/modules/second/on", "{}"));
        assertEquals(404, portal.get("/demo/second").status());
    }

    private Answer clicked(String body) throws IOException {
        return portal.send("POST /demo/modules/second/on", body, "Content-Type: " + FORM, cookie);
    }

    private String state(String module) throws IOException {
        return demo.send("GET", "/modules/" + module, "", cookie)
                .json()
                .get("state")
                .asText();
    }

    @Test
    void settingsAreComparedTakenOverAndTakenBack() throws Exception {
        String before = file("demo");
        Path wanted = canopy.folder().resolve("wanted.cfg");
        Files.writeString(wanted, before.replace("青禾县", "青禾县试") + "hours = 8\n");
        Distribution.Said diff = canopy.canopy("config-diff", "demo", wanted.toString());
        assertTrue(diff.words().contains("+ hours = 8"), diff.words());
        assertEquals(before, file("demo"), "comparing changes nothing");
        Distribution.Said applied = canopy.canopy("config-apply", "demo", wanted.toString());
        assertEquals(0, applied.code(), applied.words());
        assertTrue(portal.get("/demo/about").body().contains("青禾县试"));
        String back = applied.words().replaceFirst("(?s).*bin/canopy (config-apply [^\\n]*?)\\s*$", "$1");
        assertEquals(0, canopy.canopy(back.split(" ")).code(), back);
        assertEquals(before, file("demo"));

        Files.writeString(wanted, "title = A\nnonsense\n");
        Distribution.Said refused = canopy.canopy("config-apply", "demo", wanted.toString());
        assertEquals(1, refused.code());
        assertTrue(refused.words().contains("wanted.cfg:2: not of the form"), refused.words());
        assertEquals(before, file("demo"));
    }

    @Test
    void anAccountOfTheCountyDoesNotReachBeyondIt() throws Exception {
        String shown = demo.send("GET", "/modules/configuration", "", cookie)
                .json()
                .get("text")
                .asText();
        assertFalse(shown.contains("division"), shown);
        String before = file("demo");
        Answer refused = demo.send(
                "POST", "/modules/configuration", "{\"text\":\"title = A\\nhosts = evil.example\\n\"}", cookie);
        assertEquals(409, refused.status(), refused.raw());
        assertEquals(before, file("demo"));
        Answer diff = demo.send(
                "POST",
                "/modules/configuration/diff",
                "{\"text\":\"title = 青禾县\\nmodules = content\\nhours = 9\\n\"}",
                cookie);
        assertEquals("hours", diff.json().get("changes").get(0).get("key").asText(), diff.raw());
        assertEquals(before, file("demo"));
    }

    @Test
    void aNewCountyStandsWhenTheCommandReturns() throws Exception {
        Distribution.Said said = canopy.canopy("county-add", "linshui", "519925", "--title", "Linshui");
        assertEquals(0, said.code(), said.words());
        assertEquals(200, portal.get("/linshui/").status());
        assertEquals(1, canopy.canopy("county-add", "linshui", "519925").code());
        assertTrue(file("linshui").contains("\ncontent.unreviewed = hide\n"), file("linshui"));
        assertFalse(portal.get("/linshui/explainers").body().contains("/explainers/"), "nobody has reviewed one");
        Answer waiting = portal.get("/linshui/explainers/runaway", "Accept-Language: zh-CN");
        assertEquals(404, waiting.status());
        assertTrue(waiting.body().contains("还在等本县审核"), waiting.body());
        assertTrue(waiting.body().contains("tel:110") && waiting.body().contains("tel:120"), waiting.body());
        assertEquals(
                0,
                canopy.canopy("content-review", "linshui", "runaway", "--by", "县司法局 某某")
                        .code());
        Answer reviewed = portal.get("/linshui/explainers/runaway", "Accept-Language: zh-CN");
        assertTrue(reviewed.body().contains("本县已审核：县司法局 某某"), reviewed.body());
        Distribution.Said wrong = canopy.canopy("county-add", "tanxi", "519926", "--unreviewed", "perhaps");
        assertTrue(wrong.code() == 1 && wrong.words().contains("write show or hide"), wrong.words());
        assertEquals(404, portal.get("/tanxi/", "Accept: " + JSON).status());
        assertEquals(200, portal.get("/demo/").status());
    }
}
