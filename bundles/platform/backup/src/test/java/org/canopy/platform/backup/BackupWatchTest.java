package org.canopy.platform.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupWatchTest {
    @TempDir
    Path folder;

    private Machine machine;
    private BackupWatch watch;

    @BeforeEach
    void begin() throws IOException {
        machine = new Machine(folder.resolve("one"), BackupTest.NOON);
        watch = new BackupWatch(machine.counties, machine.backups, false);
    }

    @AfterEach
    void end() {
        machine.close();
    }

    private List<String> said() {
        return watch.complaints();
    }

    private int made() throws IOException {
        return new BackupPlace(machine.disk())
                .backups(machine.cell("qinghe").name())
                .size();
    }

    @Test
    void dailyWhereTheCountyHasSaidWhenAndWhere() throws IOException {
        machine.real("qinghe", "backup.folder = " + machine.disk(), "backup.at = 02:30", "backup.keep = 2");
        watch.look();
        assertEquals(0, made(), "it is noon");
        machine.clock.advance(Duration.ofHours(15));
        watch.look();
        watch.look();
        assertEquals(1, made());
        machine.clock.advance(Duration.ofDays(1));
        watch.look();
        assertEquals(2, made());
        machine.clock.advance(Duration.ofDays(1));
        watch.look();
        assertEquals(2, made(), "the oldest goes");
    }

    @Test
    void withoutBothLinesNothingHappensByItself() throws IOException {
        machine.real("qinghe", "backup.folder = " + machine.disk());
        machine.clock.advance(Duration.ofHours(15));
        watch.look();
        assertEquals(0, made());
        assertTrue(said().get(0).contains("there is no backup of qinghe"), said().toString());
    }

    @Test
    void doctorNamesWhatIsMissingAndOld() throws Exception {
        Path disk = machine.disk();
        machine.real("qinghe", "backup.folder = " + disk, "backup.at = 02:30");
        machine.backup("qinghe");
        assertTrue(said().get(0).contains("nobody has tried yet"), said().toString());
        assertEquals(0, machine.drill("qinghe").code());
        assertEquals(List.of(), said());
        Files.move(disk, folder.resolve("away"));
        machine.clock.advance(Duration.ofDays(3));
        watch.look();
        assertEquals(3, said().size(), said().toString());
        assertTrue(said().get(0).contains("3 days old"), said().toString());
        assertTrue(said().get(2).contains("there is no folder"), said().toString());
        Files.move(folder.resolve("away"), disk);
        watch.look();
        assertEquals(1, made(), "tried again in an hour, not at once");
        machine.clock.advance(Duration.ofHours(1));
        watch.look();
        assertEquals(List.of(), said());
    }
}
