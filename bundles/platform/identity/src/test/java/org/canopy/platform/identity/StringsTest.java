package org.canopy.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word on a page exists in both languages. */
class StringsTest {
    private static final Pattern IN_TEMPLATES = Pattern.compile("page\\.text\\(\"([a-z0-9.]+[a-z0-9])\"[,)]");
    private static final Pattern IN_CODE = Pattern.compile("\"((?:error|act|role|permission)\\.[a-z.-]+)\"");
    private static final Pattern ACTS = Pattern.compile("\"(identity\\.[a-z-]+)\"");

    private static Set<String> keys(String file) throws IOException {
        Properties strings = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/i18n", file))) {
            strings.load(in);
        }
        return new TreeSet<>(strings.stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(keys("identity.properties"), keys("identity_en.properties"));
    }

    @Test
    void whatTemplatesAndCodeAskForIsThere() throws IOException {
        Set<String> known = keys("identity.properties");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(jte|java)")).toList()) {
                Pattern pattern = file.toString().endsWith(".jte") ? IN_TEMPLATES : IN_CODE;
                for (Matcher use = pattern.matcher(Files.readString(file)); use.find(); ) {
                    if (!known.contains(use.group(1))) {
                        missing.add(use.group(1));
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyActOfOursHasWords() throws IOException {
        Set<String> known = keys("identity.properties");
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (Matcher act = ACTS.matcher(Files.readString(file)); act.find(); ) {
                    acts.add(act.group(1));
                }
            }
        }
        acts.removeAll(Set.of(OwnPermissions.ACCOUNTS, OwnPermissions.LEDGER));
        assertTrue(acts.size() > 15, acts.toString());
        acts.forEach(act -> assertTrue(known.contains("act." + act), act));
    }
}
