package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two counties under one roof share nothing, and each has its own switches. */
@ExtendWith(Shared.class)
class CountiesIT {
    private static final String JSON = "application/json";
    private static final String DEMO = "demo = true\nbyDefault = true\nmodules = content";
    private final Distribution canopy;
    private final Portal portal;

    CountiesIT(Distribution canopy) {
        this.canopy = canopy;
        this.portal = canopy.portal();
    }

    @Test
    void aModuleIsOnInOneCountyAndSwitchedInTheOtherWithoutARestart() throws Exception {
        Answer off = portal.get("/demo/second", "Accept-Language: zh-CN");
        assertEquals(404, off.status(), off.raw());
        assertTrue(off.body().contains("本县暂未启用"), off.body());
        long process = canopy.pid();
        String before = portal.get("/qinghe/second", "Accept: " + JSON).body();
        String started = started(before);
        String modules = canopy.canopy("modules", "--json").words();

        for (int round = 0; round < 3; round++) {
            canopy.county("demo", "青禾县", "519900000000", DEMO + ", second");
            assertTrue(within5s("/demo/second", 200), "on");
            canopy.county("demo", "青禾县", "519900000000", DEMO);
            assertTrue(within5s("/demo/second", 404), "off");
        }

        assertEquals(process, canopy.pid());
        assertEquals(
                started, started(portal.get("/qinghe/second", "Accept: " + JSON).body()));
        assertEquals(modules, canopy.canopy("modules", "--json").words());
    }

    private static String started(String json) {
        return json.replaceFirst("(?s).*\"started\":\"(\\d+)\".*", "$1");
    }

    private boolean within5s(String path, int status) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(5));
        while (Instant.now().isBefore(end)) {
            if (portal.get(path).status() == status) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    @Test
    void theirDatabasesLieApart() throws Exception {
        String secret = "只属于清溪";
        assertEquals(
                303,
                portal.post("/qinghe/second", JSON, "{\"words\":\"" + secret + "\"}")
                        .status());
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
        canopy.county("demo", "青禾县", "519900000000", DEMO + ", second");
        assertTrue(within5s("/demo/second", 200));
        assertFalse(portal.get("/demo/second").body().contains(secret));
        canopy.county("demo", "青禾县", "519900000000", DEMO);
        assertTrue(within5s("/demo/second", 404));
    }

    static boolean contains(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aChoiceMadeInOneCountyIsNotSeenInTheOther() throws IOException {
        Answer chosen = portal.get("/qinghe/choose?size=large&back=/second");
        String cookie = chosen.header("Set-Cookie").split(";", 2)[0];
        assertTrue(cookie.startsWith("canopy-qinghe-"), chosen.raw());
        assertTrue(portal.get("/qinghe/", "Cookie: " + cookie).body().contains("data-size=\"large\""));
        assertTrue(portal.get("/demo/", "Cookie: " + cookie).body().contains("data-size=\"standard\""));
    }

    @Test
    void aBadLineKeepsTheLastGoodStateAndTheOthersOnTheAir() throws Exception {
        canopy.county("qinghe", "清溪县", "12", "modules = second");
        Thread.sleep(2_500);
        assertEquals(200, portal.get("/qinghe/second").status());
        assertEquals(200, portal.get("/").status());
        assertEquals(200, portal.get("/readyz").status());
        canopy.county("qinghe", "清溪县", "519901000000", "modules = second");
        assertTrue(within5s("/qinghe/second", 200));
    }
}
