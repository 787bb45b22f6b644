package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every string that a page can ask for is there, in both languages. */
public interface StringsContract {
    /** Name of the strings and of the folder of the templates. */
    String bundle();

    default Properties strings(String file) throws IOException {
        Properties strings = new Properties();
        try (var in = new InputStreamReader(getClass().getResourceAsStream("/i18n/" + file), StandardCharsets.UTF_8)) {
            strings.load(in);
        }
        return strings;
    }

    @Test
    default void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(
                new TreeSet<>(strings(bundle() + ".properties").keySet()),
                new TreeSet<>(strings(bundle() + "_en.properties").keySet()));
    }

    @Test
    default void whatTemplatesNameIsThere() throws IOException {
        Properties strings = strings(bundle() + ".properties");
        try (var files = Files.walk(Path.of("src/main/jte/" + bundle()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher key = Pattern.compile("page\\.text\\(\"([a-zA-Z.]+[a-zA-Z])\"[,)]")
                        .matcher(Files.readString(file));
                while (key.find()) {
                    assertTrue(strings.containsKey(key.group(1)), file + ": " + key.group(1));
                }
            }
        }
    }
}
