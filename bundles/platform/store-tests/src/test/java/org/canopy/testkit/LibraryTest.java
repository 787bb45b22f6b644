package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.county.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    Path folder;

    @Test
    void aLibraryThatCannotBeOpenedAtTheStartIsTriedAgain() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("shared"), "a file where the folder belongs");
        try (var library = new Library(folder, folder, new PackageOwners("testkit"))) {
            assertThrows(StoreUnavailable.class, () -> library.read(db -> 1));
            assertEquals(Optional.of("shared library: the database cannot be opened"), library.missing());
            assertEquals(1, library.complaints().size());
            Files.delete(inTheWay);
            assertEquals(Optional.empty(), soon(library));
            assertEquals("1", library.read(db -> "1"));
            assertEquals(List.of(), library.complaints());
        }
    }

    @Test
    void aBadLineIsNamedToTheOperatorAndNotToTheWorld() throws IOException {
        Files.writeString(
                folder.resolve("org.canopy.store.cfg"), "store.url = jdbc:mysql://somewhere\nstore.user = u\n");
        try (var library = new Library(folder, folder, new PackageOwners("testkit"))) {
            assertEquals(Optional.of("shared library: the database cannot be opened"), library.missing());
            String complaint = library.complaints().get(0);
            assertTrue(complaint.contains("etc/org.canopy.store.cfg:1"), complaint);
            assertTrue(complaint.contains("jdbc:postgresql://"), complaint);
        }
    }

    private static Optional<String> soon(Library library) throws InterruptedException {
        Optional<String> missing = library.missing();
        for (int i = 0; i < 100 && missing.isPresent(); i++) {
            Thread.sleep(100);
            missing = library.missing();
        }
        return missing;
    }
}
