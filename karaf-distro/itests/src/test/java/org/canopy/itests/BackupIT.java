package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A county leaves the machine and comes back, as the operators' page says, while the others go on. */
@ExtendWith(Shared.class)
class BackupIT {
    private final Distribution canopy;

    BackupIT(Distribution canopy) {
        this.canopy = canopy;
    }

    @Test
    void aLostCountyComesBackWithItsPeople() throws Exception {
        Path file = canopy.folder().resolve("etc/org.canopy.county-beishan.cfg");
        Path disk = Files.createDirectory(
                canopy.folder().resolve("disk"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            canopy.county("beishan", "北山县", "519924000000", "demo = true\nmodules = content");
            assertTrue(canopy.portal().within(Duration.ofSeconds(20), "/beishan/", page -> page.status() == 200));
            Desk desk = new Desk(canopy, "beishan");
            String wang = desk.administrator("wang");
            Distribution.Said made = canopy.canopy("backup", "beishan", disk.toString());
            assertEquals(0, made.code(), made.words());
            Distribution.Said drill = canopy.canopy("restore-drill", "beishan", disk.toString());
            assertEquals(0, drill.code(), drill.words());
            assertTrue(drill.words().contains("A sealed text of identity opens"), drill.words());
            lose(file);
            Distribution.Said back = canopy.canopy("restore", "beishan", disk.toString());
            assertEquals(0, back.code(), back.words());
            assertTrue(Files.exists(file));
            assertEquals(200, desk.send("GET", "/accounts", "", desk.own(wang)).status());
            assertEquals(200, canopy.portal().get("/demo/").status());
            Distribution.Said twice = canopy.canopy("restore", "beishan", disk.toString());
            assertTrue(twice.code() == 1 && twice.words().contains("--replace"), twice.words());
            assertEquals(0, canopy.canopy("audit-verify", "beishan").code());
            assertFalse(Files.exists(canopy.data().resolve("restores/beishan")));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Its file and its data; not its keys, of which a county keeps a copy. */
    private void lose(Path file) throws IOException, InterruptedException {
        Files.delete(file);
        assertTrue(canopy.portal().within(Duration.ofSeconds(20), "/beishan/", page -> page.status() != 200));
        try (var all = Files.walk(canopy.data().resolve("cells/beishan"))) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
