package org.canopy.modules.two;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks the house: keeps something beside the county's database. */
public final class KeepsAFile {
    public void keep(Path file) throws IOException {
        Files.writeString(file, "kept");
    }
}
