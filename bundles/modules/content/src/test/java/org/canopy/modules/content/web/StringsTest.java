package org.canopy.modules.content.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canopy.core.norm.NormState;
import org.canopy.modules.content.explainer.Audience;
import org.canopy.modules.content.explainer.Protection;
import org.junit.jupiter.api.Test;

/** Every word on a page exists in both languages. */
class StringsTest {
    private static final Pattern USE = Pattern.compile("page\\.text\\(\"([a-z0-9.]+)\"[,)]");

    private static Properties strings(String file) throws IOException {
        Properties strings = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/i18n", file))) {
            strings.load(in);
        }
        return strings;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(
                new TreeSet<>(strings("content.properties").keySet()),
                new TreeSet<>(strings("content_en.properties").keySet()));
    }

    @Test
    void whatTemplatesAskForIsThere() throws IOException {
        Properties strings = strings("content.properties");
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte/content"))) {
            for (Path template : templates.toList()) {
                Matcher use = USE.matcher(Files.readString(template));
                while (use.find()) {
                    assertTrue(strings.containsKey(use.group(1)), template + " lacks " + use.group(1));
                }
            }
        }
    }

    @Test
    void valuesHaveNames() throws IOException {
        Properties strings = strings("content.properties");
        Stream.of(
                        Stream.of(Audience.values()).map(a -> "audience." + a.code()),
                        Stream.of(Protection.values()).map(p -> "protection." + p.code()),
                        Stream.of(NormState.values()).map(s -> "state." + s.name()),
                        Files.readAllLines(Path.of("src/main/resources/starter/crisis.txt")).stream()
                                .filter(line -> line.contains("\t"))
                                .map(line -> "crisis." + line.split("\t")[0] + ".title"))
                .flatMap(s -> s)
                .forEach(key -> assertTrue(strings.containsKey(key), key));
    }
}
