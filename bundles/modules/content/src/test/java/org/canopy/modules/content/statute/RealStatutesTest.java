package org.canopy.modules.content.statute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every statute of the optional data set, file by file: no article lost, doubled or misnumbered. */
class RealStatutesTest {
    private static final Pattern NUMBER = Pattern.compile("(?m)^第[零〇一二三四五六七八九十百千]+ ?条(之.)?(?=[ 　侦])");

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Path folder = Path.of(System.getProperty("canopy.datasets", "../shared"), "data", "laws");
        if (!Files.isDirectory(folder)) {
            System.out.println("SKIPPED ALOUD: no statutes at the data sets' folder, set canopy.datasets");
            return Stream.of(DynamicTest.dynamicTest(
                    "absent", () -> Assumptions.abort("the statutes of the data sets are absent")));
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        Statute read = StatuteFile.read(name, Files.readAllBytes(file)).fold(statute -> statute, no -> {
            throw new AssertionError(name + ":" + no.line() + " " + no.reason());
        });
        List<String> written = NUMBER.matcher(Files.readString(file))
                .results()
                .map(found -> found.group().replace(" ", ""))
                .toList();
        assertEquals(
                written,
                read.articles().stream()
                        .map(article -> article.number().display())
                        .toList());
        read.articles()
                .forEach(article -> assertFalse(
                        article.paragraphs().isEmpty(), article.number().anchor()));
    }
}
