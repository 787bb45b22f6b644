package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
            assertEquals(List.of(canopy.portal().port()), listening(canopy.pid()));

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

    /** Ports on which the process listens, from the kernel's own tables. */
    private static List<Integer> listening(long pid) throws IOException {
        Set<String> inodes;
        try (var fds = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            inodes = fds.map(ProcessIT::target)
                    .filter(t -> t.startsWith("socket:["))
                    .map(t -> t.substring(8, t.length() - 1))
                    .collect(Collectors.toSet());
        }
        List<Integer> ports = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] parts = line.trim().split("\\s+");
                boolean listens = table.startsWith("udp") || parts[3].equals("0A");
                if (parts.length > 9 && listens && inodes.contains(parts[9])) {
                    ports.add(Integer.parseInt(parts[1].substring(parts[1].lastIndexOf(':') + 1), 16));
                }
            }
        }
        return ports;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
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
