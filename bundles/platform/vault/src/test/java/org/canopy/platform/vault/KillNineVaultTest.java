package org.canopy.platform.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.canopy.api.vault.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sealed opens after {@code kill -9} in the middle of sealing and rotating, whatever was between wrap and commit. */
class KillNineVaultTest {
    private static final int CYCLES = 6;
    /** Bytes of output that hold more than ten sealed records. */
    private static final int ENOUGH = 12_000;

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void nothingThatWasSealedIsLost() throws Exception {
        List<String[]> sealed = new ArrayList<>();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            sealed.addAll(oneLife("c" + cycle));
        }
        try (var here = new Fixture(folder, "here").demo()) {
            here.vault().bringOver();
            for (String[] one : sealed) {
                byte[] bytes = HexFormat.of().parseHex(one[1]);
                assertArrayEquals(Fixture.text(one[0]), here.open(one[0], new Sealed(bytes)));
            }
            Census census = here.vault().keys().with(open -> open.rotation().census());
            assertEquals(0, census.broken());
            assertTrue(sealed.size() > CYCLES * 10, "too few to mean anything: " + sealed.size());
            int versions = here.cell.read(KekTable::all).size();
            System.out.println("VAULT kill -9: " + sealed.size() + " sealed in " + CYCLES + " lives under " + versions
                    + " versions, 0 lost");
        }
    }

    private List<String[]> oneLife(String run) throws Exception {
        Path output = folder.resolve(run + ".out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SealingProcess.class.getName(),
                        folder.toString(),
                        run)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 3_000 && Files.size(output) < ENOUGH && process.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        assertTrue(process.isAlive(), "the process ended by itself");
        process.destroyForcibly().waitFor();
        return Files.readString(output)
                .lines()
                .filter(line -> line.endsWith(" ."))
                .map(line -> line.split(" "))
                .toList();
    }
}
