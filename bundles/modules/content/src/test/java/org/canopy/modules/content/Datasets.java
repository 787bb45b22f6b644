package org.canopy.modules.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The optional data sets; a test that wants one that is absent is skipped aloud. */
public final class Datasets {
    private static final Path FOLDER = Path.of(System.getProperty("canopy.datasets", "../shared"), "data");

    private Datasets() {}

    /** A statute's name and bytes. */
    public record Law(String name, byte[] bytes) {}

    /** Every statute. */
    public static List<Law> laws() throws IOException {
        try (Stream<Path> files = Files.list(present("laws"))) {
            List<Law> laws = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                laws.add(new Law(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return laws;
        }
    }

    /** A file or folder of the data sets. */
    public static Path present(String name) {
        Path path = FOLDER.resolve(name);
        if (!Files.exists(path)) {
            System.out.println("SKIPPED ALOUD: no " + name + " at the data sets' folder, set canopy.datasets");
            Assumptions.abort(name + " of the data sets is absent");
        }
        return path;
    }
}
