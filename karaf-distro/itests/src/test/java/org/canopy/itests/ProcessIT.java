package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The process as its operator meets it: start, status, stop, a power cut, no network. */
class ProcessIT {
    private static final String JSON = "application/json";

    @Test
    void itStartsListensOnOnePortSurvivesAPowerCutAndStops() throws Exception {
        Distribution canopy = Distribution.unpacked("process");
        try {
            startTwiceAtOnce(canopy);
            assertEquals(0, canopy.canopy("status").code());
            assertEquals(0, canopy.canopy("start").code(), "starting again is no fault");
            aPortThatIsTakenIsRefused(canopy);
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
    }

    /** One gets the data, the other finds it running or is refused in words. */
    private static void startTwiceAtOnce(Distribution canopy) throws Exception {
        var both = List.of(
                CompletableFuture.supplyAsync(() -> started(canopy)),
                CompletableFuture.supplyAsync(() -> started(canopy)));
        String words = both.get(0).get().words() + both.get(1).get().words();
        assertEquals(2, words.split("Canopy is ready|another Canopy runs|is running already", -1).length - 1, words);
        assertTrue(words.contains("Canopy is ready"), words);
        assertTrue(ProcessHandle.of(canopy.pid()).orElseThrow().isAlive());
    }

    private static Distribution.Said started(Distribution canopy) {
        try {
            return canopy.canopy("start");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void aPortThatIsTakenIsRefused(Distribution canopy) throws Exception {
        Map<String, String> other = Map.of(
                "CANOPY_DATA", canopy.folder().resolve("other").toString(),
                "CANOPY_KEYS", canopy.folder().resolve("other-keys").toString());
        Distribution.Said said = canopy.run(List.of(canopy.script(), "start"), other);
        assertEquals(1, said.code(), said.words());
        assertTrue(said.words().contains("canopy: cannot listen on CANOPY_PORT"), said.words());
        assertEquals(3, canopy.run(List.of(canopy.script(), "status"), other).code());
    }

    /** At a terminal, which {@code script} of util-linux gives us; a signal sent to a group would prove less. */
    @Test
    void ctrlCAtATerminalStopsIt() throws Exception {
        Distribution canopy = Distribution.unpacked("terminal");
        assumeTrue(
                canopy.run(List.of("sh", "-c", "script --version")).words().contains("util-linux"),
                "script of util-linux is not on the PATH");
        // A build that runs in the background ignores Ctrl-C, and so would all its children.
        boolean settable =
                canopy.run(List.of("env", "--default-signal=INT", "true")).code() == 0;
        // exec: a shell in between would answer Ctrl-C for itself, each shell in its own way.
        String command = "exec " + (settable ? "env --default-signal=INT " : "") + canopy.script() + " run";
        Process terminal = canopy.here(List.of("script", "-qec", command, "/dev/null"))
                .redirectErrorStream(true)
                .start();
        CompletableFuture.delayedExecutor(120, TimeUnit.SECONDS).execute(terminal::destroy);
        String before = readUntil(terminal, "is ready");
        long process = canopy.pid();
        terminal.getOutputStream().write(3);
        terminal.getOutputStream().flush();
        String after = readUntil(terminal, "Canopy has stopped.");
        assertTrue(terminal.waitFor(60, TimeUnit.SECONDS), before + after);
        assertEquals(0, terminal.exitValue(), before + after);
        assertTrue(ProcessHandle.of(process).isEmpty(), "an orphan");
        assertEquals(3, canopy.canopy("status").code());
    }

    private static String readUntil(Process process, String wanted) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(wanted) < 0) {
            int one = process.getInputStream().read();
            if (one < 0) {
                throw new AssertionError("ended before \"" + wanted + "\": " + read);
            }
            read.append((char) one);
        }
        return read.toString();
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
