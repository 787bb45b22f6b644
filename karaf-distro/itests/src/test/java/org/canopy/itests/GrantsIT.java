package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A county's module tries what it likes: it gets what that county agreed to, and the county sees what it did not get. */
class GrantsIT {
    /** Each case tries one thing as a module's own code does. */
    private static final String TRIES =
            """
            String host = "http://127.0.0.1:";
            switch (what) {
                case "announces": cell.write(db -> { cell.events().publish(db, "tries.Done", "1"); return 1; }); break;
                case "event": cell.write(db -> { cell.events().publish(db, "records.Closed", "1"); return 1; }); break;
                case "ledger": cell.write(db -> { cell.ledger().write(db, new org.canopy.api.ledger.LedgerLine(
                        "system", "identity.signed-in", "", "")); return 1; }); break;
                case "job": cell.write(db -> { cell.jobs().schedule(db, "tries.later", "1",
                        cell.clock().instant().plusSeconds(99)); return 1; }); break;
                case "record": cell.vault().seal(new org.canopy.api.vault.Label(
                        new org.canopy.api.county.ModuleName("tries"), "note:1", "story", 0), new byte[] {1}); break;
                case "reference": java.util.Optional.of(cell).map(org.canopy.api.county.Cell::vault).get().seal(
                        new org.canopy.api.vault.Label(
                        new org.canopy.api.county.ModuleName("tries"), "note:2", "story", 0), new byte[] {1}); break;
                case "vaults": if (FrameworkUtil.getBundle(Page.class).getBundleContext()
                        .getServiceReference("org.canopy.api.vault.Vaults") != null) return Response.ok("found").build();
                        return Response.status(404).build();
                default: return Response.ok(new String(cell.outbound().send(org.canopy.api.outbound.OutboundRequest.get(
                        java.net.URI.create(host + what))).body())).build();
            }
            return Response.ok("got").build();
            """
                    .replace("FrameworkUtil", "org.osgi.framework.FrameworkUtil");

    private static Distribution canopy;
    private static Desk demo;
    private static String cookie;
    private static HttpServer server;

    @BeforeAll
    static void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "pong".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        canopy = Distribution.unpacked("grants");
        canopy.start();
        demo = new Desk(canopy, "demo");
        cookie = demo.own(demo.administrator("guanli"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        canopy.stop();
        server.stop(0);
    }

    private static void install(MadeModule module) throws Exception {
        Path file = Files.write(
                Files.createTempFile(canopy.folder(), "brought", ".kar"),
                module.signedKar(canopy.folder(), canopy.maker()));
        Distribution.Said said = canopy.canopy("module-install", file.toString());
        assertEquals(0, said.code(), said.words());
    }

    private Answer tries(String county, String what) throws IOException {
        return canopy.portal().get("/" + county + "/tries?what=" + what, "Accept: application/json");
    }

    private void denied(String what) throws IOException {
        Answer answer = tries("demo", what);
        assertEquals(403, answer.status(), what + answer.raw());
        assertTrue(answer.body().contains("not-granted"), answer.raw());
    }

    private void gets(String what, String answered) throws IOException {
        Answer answer = tries("demo", what);
        assertEquals(200, answer.status(), what + answer.raw());
        assertEquals(answered, answer.body());
    }

    private JsonNode page() throws IOException {
        return demo.send("GET", "/modules/tries", "", cookie).json().get("grants");
    }

    @Test
    void nothingGrantedNothingGotAndWhatWasGrantedIs() throws Exception {
        String here = server.getAddress().getPort() + "/";
        MadeModule asksForNothing = MadeModule.named("tries").body(TRIES);
        install(asksForNothing);
        assertEquals(0, canopy.canopy("module-enable", "demo", "tries").code());
        gets("announces", "got");
        for (String what : List.of("event", "ledger", "job", "record", "reference", here)) {
            denied(what);
        }
        assertEquals(404, tries("demo", "vaults").status(), "no module finds the platform's back doors");
        theAdministratorSeesWhatItDidNotGet();

        String host = "127.0.0.1:" + server.getAddress().getPort();
        install(asksForNothing
                .version("1.1.0")
                .headers("Canopy-Jobs: tries.later\nCanopy-Records: tries.note\nCanopy-Hosts: " + host)
                .json(", \"jobs\": [\"tries.later\"], \"recordTypes\": [\"tries.note\"], \"hosts\": [\"" + host
                        + "\"]"));
        denied("job");
        Distribution.Said listed = canopy.canopy("modules");
        assertTrue(listed.words().contains("asks for more in demo: "), listed.words());
        Distribution.Said check = canopy.canopy("module-grant", "demo", "tries", "--check");
        assertTrue(check.words().contains("Asks for: host " + host), check.words());
        Answer asked = canopy.portal().get("/demo/modules/tries/grant", "Accept-Language: zh-CN", cookie);
        assertTrue(asked.body().contains(host), asked.body());
        assertEquals(401, demo.send("POST", "/modules/tries/grant", "{}").status());
        assertEquals(409, agreed("hosts=example.org").status(), "somebody read something else");
        denied("job");
        assertEquals(303, agreed("").status());

        assertEquals(0, page().get("more").size());
        gets("job", "got");
        gets("record", "got");
        gets("reference", "got");
        gets(here, "pong");
        denied("event");
        denied("ledger");
        denied("1/");

        assertEquals(404, tries("qinghe", "job").status());
        Distribution.Said on = canopy.canopy("module-enable", "qinghe", "tries");
        assertTrue(on.words().contains("Granted to tries: job tries.later"), on.words());
        assertEquals(200, tries("qinghe", "job").status());
    }

    private Answer agreed(String asks) throws IOException {
        return demo.send("POST", "/modules/tries/grant", "{\"asks\":\"" + asks + "\"}", cookie);
    }

    private void theAdministratorSeesWhatItDidNotGet() throws Exception {
        for (JsonNode denied : page().get("denied")) {
            String kind = denied.get("kind").asText();
            long times = Map.of("record", 2L).getOrDefault(kind, 1L);
            assertEquals(times, denied.get("times").asLong(), denied.toString());
        }
        assertEquals(5, page().get("denied").size(), page().toString());
        Answer page = canopy.portal().get("/demo/modules/tries", "Accept-Language: zh-CN", cookie);
        assertTrue(page.body().contains("它想要、没有得到的"), page.body());
        assertTrue(page.body().contains("records.Closed"), page.body());
        boolean written = false;
        for (int i = 0; i < 100 && !written; i++) {
            written = demo.send("GET", "/ledger", "", cookie).body().contains("modules.denied");
            Thread.sleep(100);
        }
        assertTrue(written, "the ledger knows");
    }
}
