package org.canopy.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.canopy.platform.county.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A library that cannot be opened complains as the operator needs it. */
class UnopenedLibraryTest implements ReadinessContract<Library> {
    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("shared"), "a file where the folder belongs");
        library = new Library(folder, folder, new PackageOwners("testkit"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Override
    public Library readiness() {
        return library;
    }
}
