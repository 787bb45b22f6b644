package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The process as its operator meets it: start, status, stop, a power cut, no network. */
class ProcessIT {
    private static final String JSON = "application/json";

    @Test
    void itStartsListensOnOnePortSurvivesAPowerCutAndStops() throws Exception {
        Distribution canopy = Distribution.unpacked("process");
        assertEquals(3, canopy.canopy("status").code());
        assertEquals(0, canopy.canopy("stop").code());
        try {
            canopy.start();
            assertEquals(0, canopy.canopy("status").code());
            assertTrue(canopy.canopy("status", "--json").words().contains("\"state\":\"ready\""));
            assertEquals(0, canopy.canopy("start").code(), "starting twice is no fault");
            assertEquals(2, canopy.canopy("--nonsense").code());
            assertEquals(List.of(canopy.portal().port()), canopy.listening());

            String note = "{\"words\":\"断电之前\"}";
            assertEquals(303, canopy.portal().post("/qinghe/second", JSON, note).status());
            ProcessHandle process = ProcessHandle.of(canopy.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(20, TimeUnit.SECONDS);
            assertEquals(3, canopy.canopy("status").code());
            canopy.start();
            assertTrue(canopy.portal().get("/qinghe/second").body().contains("断电之前"));
        } finally {
            canopy.stop();
        }
        assertEquals(3, canopy.canopy("status").code());
        Distribution.Said needs = canopy.canopy("modules");
        assertEquals(1, needs.code(), needs.words());
    }

    @Test
    void itNeedsNothingFromTheNetwork() throws Exception {
        Distribution canopy = Distribution.unpacked("alone");
        assumeTrue(
                canopy.run(List.of("unshare", "-rn", "ip", "link", "set", "lo", "up"))
                                .code()
                        == 0,
                "no network namespace may be made here (unshare -rn)");
        String script =
                "ip link set lo up && bin/canopy start && bin/canopy status; code=$?; bin/canopy stop; exit $code";
        Distribution.Said said =
                canopy.run(List.of("unshare", "-rn", "sh", "-c", "cd '" + canopy.folder() + "' && " + script));
        assertEquals(0, said.code(), said.words());
    }
}
