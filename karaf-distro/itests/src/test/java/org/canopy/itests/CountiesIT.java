package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two counties under one roof, each with its own switches and its own mistakes. */
@ExtendWith(Shared.class)
class CountiesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";
    private static final String DEMO = Distribution.DEMO;
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

        for (int round = 0; round < 3; round++) {
            canopy.county("demo", "青禾县", "519921000000", DEMO + ", second");
            assertTrue(answers("/demo/second", 200), "on");
            canopy.county("demo", "青禾县", "519921000000", DEMO);
            assertTrue(answers("/demo/second", 404), "off");
        }

        assertEquals(process, canopy.pid());
        assertEquals(
                started, started(portal.get("/qinghe/second", "Accept: " + JSON).body()));
        assertEquals(0, canopy.canopy("modules").code());
    }

    private static String started(String json) {
        return json.replaceFirst("(?s).*\"started\":\"(\\d+)\".*", "$1");
    }

    private boolean answers(String path, int status) throws IOException, InterruptedException {
        return portal.within(PATIENCE, path, answer -> answer.status() == status);
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
        canopy.county("qinghe", "清溪县", "12", Distribution.QINGHE);
        Thread.sleep(2_500);
        assertEquals(200, portal.get("/qinghe/second").status());
        assertEquals(200, portal.get("/").status());
        assertEquals(200, portal.get("/readyz").status());
        canopy.county("qinghe", "清溪县", "519922000000", Distribution.QINGHE);
        assertTrue(answers("/qinghe/second", 200));
    }
}
