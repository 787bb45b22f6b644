package org.canopy.platform.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** {@code kill -9} in the middle of backups, rotations and restores: all readable, nothing double, nothing half. */
class BackupKilledTest {
    /** Bytes of output that hold some sealed records: the process works. */
    private static final int ENOUGH = 2_000;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private int seconds;

    @Test
    void wholeOrNamedUnfinishedAndTheCountyStands() throws Exception {
        try (var machine = new Machine(folder.resolve("one"), BackupTest.NOON)) {
            machine.with("qinghe");
        }
        List<String[]> sealed = new ArrayList<>();
        for (int life = 0; life < 2; life++) {
            sealed.addAll(oneLife("backup", "b" + life, ENOUGH));
        }
        int whole = everyBackupIsWhole(sealed);
        for (int life = 0; life < 3; life++) {
            oneLife("restore", "r" + life, 1);
            theCountyStandsOnce();
        }
        System.out.println("BACKUP kill -9: " + sealed.size() + " records, " + whole + " backups, 0 lost");
    }

    private int everyBackupIsWhole(List<String[]> sealed) throws Exception {
        try (var machine = new Machine(folder.resolve("one"), BackupTest.NOON)) {
            machine.clock.advance(java.time.Duration.ofSeconds(seconds += 10_000));
            List<BackupName> all = new BackupPlace(machine.disk())
                    .backups(machine.cell("qinghe").name());
            assertFalse(all.isEmpty());
            for (BackupName one : all) {
                Manifest.checked(one.folder(machine.disk()));
            }
            for (String[] one : sealed) {
                assertEquals(
                        one[0],
                        machine.open("qinghe", one[0], new Sealed(HexFormat.of().parseHex(one[1]))));
            }
            BackupName last = machine.backup("qinghe");
            Machine.Said drill =
                    machine.drill("qinghe", last.folder(machine.disk()).toString());
            assertEquals(0, drill.code(), drill.words());
            assertTrue(drill.words().contains(", 0 do not"), drill.words());
            return all.size();
        }
    }

    /** As in the backup, whichever of its restores was the last. */
    private void theCountyStandsOnce() throws Exception {
        try (var machine = new Machine(folder.resolve("one"), BackupTest.NOON)) {
            machine.clock.advance(java.time.Duration.ofSeconds(seconds += 10_000));
            Machine.Said drill = machine.drill("qinghe", machine.disk().toString());
            assertEquals(0, drill.code(), drill.words());
            assertFalse(Files.exists(machine.data().resolve("restores/qinghe")), "something is left");
            BackupName now = machine.backup("qinghe");
            assertEquals(
                    keys(drill.words()),
                    Manifest.checked(now.folder(machine.disk())).keys());
        }
    }

    private static long keys(String words) {
        return Long.parseLong(words.replaceAll("(?s).*?(\\d+) record keys open.*", "$1"));
    }

    private List<String[]> oneLife(String what, String prefix, int enough) throws Exception {
        Path output = folder.resolve(prefix + ".out");
        Path errors = folder.resolve(prefix + ".err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        folder.resolve("one").toString(),
                        what,
                        prefix,
                        "" + (seconds += 10_000))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        for (int i = 0; i < 6_000 && Files.size(output) < enough && process.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(700));
        assertTrue(process.isAlive(), () -> "it ended by itself: " + text(errors));
        process.destroyForcibly().waitFor();
        return Files.readString(output)
                .lines()
                .filter(line -> line.endsWith(" ."))
                .map(line -> line.split(" "))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
