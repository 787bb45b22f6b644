package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code bin/canopy} does while no Canopy runs. */
class LauncherIT {
    private static Distribution canopy;

    @BeforeAll
    static void unpack() throws IOException {
        canopy = Distribution.unpacked("launcher");
    }

    @Test
    void whatNeedsNoRunningCanopyAnswers() throws Exception {
        for (String word : List.of("help", "--help", "version", "--version", "doctor", "stop")) {
            assertEquals(0, canopy.canopy(word).code(), word);
        }
        assertEquals(3, canopy.canopy("status").code());
        assertEquals(
                0, Json.of(canopy.canopy("status", "--json").words()).get("pid").asInt());
        assertEquals(
                0,
                Json.of(canopy.canopy("doctor", "--json").words()).get("wrong").size());
        Distribution.Said modules = canopy.canopy("modules");
        assertEquals(1, modules.code());
        assertTrue(modules.words().contains("needs a running Canopy"), modules.words());
    }

    @Test
    void aWordThatIsNotKnownStartsAndStopsNothing() throws Exception {
        for (String word : List.of("run", "start", "stop", "status", "doctor", "version")) {
            assertEquals(0, canopy.canopy(word, "--help").code(), word);
            assertEquals(2, canopy.canopy(word, "--nonsense").code(), word);
            assertEquals(2, canopy.canopy(word, "now").code(), word);
        }
        assertEquals(2, canopy.canopy("--nonsense").code());
        assertEquals(3, canopy.canopy("status").code());
    }

    @Test
    void anUnfitJavaIsPassedOver() throws Exception {
        Path home = Files.createTempDirectory(canopy.folder(), "home");
        Path fitting = Files.createDirectories(home.resolve(".sdkman/candidates/java"));
        Files.createSymbolicLink(fitting.resolve("fitting"), Path.of(System.getProperty("java.home")));
        Distribution.Said said = canopy.run(List.of(alone(), "doctor"), unfit(home));
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("(" + fitting.resolve("fitting/bin/java") + ")"), said.words());
    }

    @Test
    void whereNoJavaFitsTheMessageNamesWhatWasFound() throws Exception {
        Map<String, String> unfit = unfit(Files.createTempDirectory(canopy.folder(), "home"));
        Distribution.Said said = canopy.run(List.of(alone(), "start"), unfit);
        assertEquals(1, said.code(), said.words());
        assertTrue(said.words().contains("JDK 17 to 23"), said.words());
        assertTrue(said.words().contains("1.8.0_292 (" + unfit.get("JAVA_HOME") + "/bin/java)"), said.words());
        assertTrue(said.words().contains("24.0.1 ("), said.words());
        assertEquals(0, canopy.run(List.of(alone(), "help"), unfit).code());
        assertEquals(0, canopy.run(List.of(alone(), "version"), unfit).code());
        assertEquals(3, canopy.run(List.of(alone(), "status"), unfit).code());
        Distribution.Said doctor = canopy.run(List.of(alone(), "doctor", "--json"), unfit);
        assertEquals(1, doctor.code());
        assertTrue(Json.of(doctor.words()).get("wrong").toString().contains("24.0.1"), doctor.words());
    }

    /** A twin of the script that looks for Java nowhere but where the caller says. */
    private static String alone() throws IOException {
        Path script = Path.of(canopy.script());
        Path alone = script.resolveSibling("alone");
        Files.writeString(
                alone, Files.readString(script).replaceAll(" /(?:usr|opt|Library)/[^ ]*/bin/java", " /nowhere/java"));
        alone.toFile().setExecutable(true);
        return alone.toString();
    }

    /** A {@code JAVA_HOME} too old, and a first {@code java} on the path too new. */
    private static Map<String, String> unfit(Path home) throws IOException {
        java(home.resolve("old/bin"), "1.8.0_292");
        Path path = java(home.resolve("new"), "24.0.1");
        return Map.of(
                "HOME", home.toString(),
                "JAVA_HOME", home.resolve("old").toString(),
                "PATH", path + ":" + System.getenv("PATH"));
    }

    private static Path java(Path folder, String version) throws IOException {
        Path java = Files.createDirectories(folder).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2021-04-20' >&2\n");
        java.toFile().setExecutable(true);
        return folder;
    }

    @Test
    void keysNeverLieBelowTheData() throws Exception {
        Path data = Files.createDirectories(canopy.data());
        Path link = canopy.folder().resolve("elsewhere");
        Files.createSymbolicLink(link, Files.createDirectories(data.resolve("behind")));
        for (Path keys : List.of(data.resolve("keys"), data, link, link.resolve("deep/er"))) {
            Distribution.Said said =
                    canopy.run(List.of(canopy.script(), "start"), Map.of("CANOPY_KEYS", keys.toString()));
            assertEquals(1, said.code(), said.words());
            assertTrue(said.words().contains("CANOPY_KEYS lies below CANOPY_DATA"), said.words());
        }
        assertFalse(Files.exists(data.resolve("keys")));
        assertEquals(3, canopy.canopy("status").code());
    }

    @Test
    void aFolderTooDeepForTheControlSocketIsRefused() throws Exception {
        Path deep = canopy.folder().resolve("d".repeat(100));
        Distribution.Said said = canopy.run(List.of(canopy.script(), "start"), Map.of("CANOPY_DATA", deep.toString()));
        assertEquals(1, said.code(), said.words());
        assertTrue(said.words().contains("too long a path"), said.words());
    }

    /** After a power cut the number in the file may be anybody's: here it is ours. */
    @Test
    void aNumberThatBelongsToSomebodyElseIsLeftAlone() throws Exception {
        Files.createDirectories(canopy.data());
        Files.writeString(
                canopy.data().resolve("canopy.pid"), ProcessHandle.current().pid() + "\n");
        assertEquals(3, canopy.canopy("status").code());
        assertEquals("Canopy is not running.\n", canopy.canopy("stop").words());
    }
}
