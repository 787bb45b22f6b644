package org.canopy.modules.content.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Holds measured figures against {@code floors.properties}. */
final class Floors {
    private static final Path FILE = Path.of("src/test/resources/floors.properties");

    private Floors() {}

    /** @param figures by name; a name that ends with {@code -at-most} has a ceiling instead of a floor */
    static void hold(String prefix, Map<String, Double> figures) throws IOException {
        Properties floors = new Properties();
        try (var in = Files.newBufferedReader(FILE)) {
            floors.load(in);
        }
        System.out.println("judged questions, " + prefix + " " + figures);
        figures.forEach((name, figure) -> {
            double floor = Double.parseDouble(floors.getProperty(prefix + name));
            boolean holds = name.endsWith("-at-most") ? figure <= floor : figure >= floor;
            assertTrue(holds, prefix + name + " is " + figure + ", the floor says " + floor);
        });
    }
}
