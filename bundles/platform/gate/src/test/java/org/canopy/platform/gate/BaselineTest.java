package org.canopy.platform.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    @TempDir
    Path folder;

    private Path jar(String name, String word) throws IOException {
        Files.createDirectories(folder.resolve("system"));
        return Files.write(
                folder.resolve("system").resolve(name), Keys.zip(Map.of("a", word.getBytes(), "b/c", new byte[0])));
    }

    @Test
    void knowsTheJarsOfTheReleaseByFileAndByContentAndNoOther() throws Exception {
        Path ours = jar("ours.jar", "ours");
        Baseline.main(
                folder.resolve("system").toString(), folder.resolve("trust").toString());
        Baseline baseline = Baseline.of(folder.resolve("trust"));
        Path theirs = jar("theirs.jar", "theirs");
        assertTrue(baseline.hasFile(ours));
        assertFalse(baseline.hasFile(theirs));
        assertTrue(baseline.hasContent(ZipContent.of(ours)));
        assertFalse(baseline.hasContent(ZipContent.of(theirs)));
    }

    @Test
    void aMissingOrDamagedListIsNamed() throws Exception {
        assertTrue(assertThrows(IOException.class, () -> Baseline.of(folder))
                .getMessage()
                .contains("baseline.txt is missing"));
        Files.writeString(folder.resolve("baseline.txt"), "half a li");
        assertTrue(assertThrows(IOException.class, () -> Baseline.of(folder))
                .getMessage()
                .contains("damaged"));
    }

    @Test
    void aJarIsHashedWholeOnlyIfItIsTheOneFileOfItsBundle() throws Exception {
        Path revision = Files.createDirectories(folder.resolve("bundle7/version0.0"));
        Path jar = Files.createFile(revision.resolve("bundle.jar"));
        Files.writeString(revision.resolve("revision.location"), "inputstream:");
        assertEquals(jar, StoredJar.of(folder, 7).orElseThrow());
        Files.createDirectories(folder.resolve("bundle7/version0.1"));
        assertTrue(StoredJar.of(folder, 7).isEmpty());
        assertTrue(StoredJar.of(folder, 8).isEmpty());
    }

    @Test
    void onlyTheReleaseIsLoadedWhereItLies() throws Exception {
        Path ours = jar("ours.jar", "ours");
        Path theirs = Files.copy(ours, folder.resolve("theirs.jar"));
        Path system = folder.resolve("system");
        assertFalse(StoredJar.outside(system, "reference:" + ours.toUri()));
        assertFalse(StoredJar.outside(system, theirs.toUri().toString()));
        assertTrue(StoredJar.outside(system, "reference:" + theirs.toUri()));
        assertTrue(StoredJar.outside(system, "reference:http://example.org/theirs.jar"));
    }

    @Test
    void developmentModeKnowsTwoWordsAndRefusesOthers() throws Exception {
        assertFalse(Development.of(folder).on());
        Files.writeString(folder.resolve("development.txt"), "# on the bench\ndeploy\n");
        assertEquals(new Development(true, false), Development.of(folder));
        Files.writeString(folder.resolve("development.txt"), "everything\n");
        assertThrows(IOException.class, () -> Development.of(folder));
    }

    @Test
    void quarantineKeepsReasonsAndForgetsByName() throws Exception {
        Quarantine quarantine = new Quarantine(folder.resolve("modules/quarantine.txt"));
        quarantine.add("org.example.notes", "1.0.0", "notes: hangs\nfor ever");
        assertEquals(
                "notes: hangs for ever",
                new Quarantine(folder.resolve("modules/quarantine.txt"))
                        .reason("org.example.notes", "1.0.0")
                        .orElseThrow());
        assertTrue(quarantine.reason("org.example.notes", "1.0.1").isEmpty());
        quarantine.forget("org.example.notes");
        assertTrue(quarantine.all().isEmpty());
    }

    @Test
    void aLineOfTheLogCannotForgeAnother() {
        Refusal refusal =
                new Refusal(java.time.Instant.EPOCH, "evil\n2026 1.0", "file", new Verdict(Reason.UNSIGNED, "a\tb\nc"));
        assertEquals(1, refusal.line().lines().count());
        assertEquals(5, refusal.line().split("\t").length);
    }
}
