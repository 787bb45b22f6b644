package org.canopy.modules.content.statute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.Docx;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every statute of the optional data set, file by file: no article, paragraph, item or heading lost, doubled or misnumbered. */
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
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    check(file);
                    sameInOfficialForm(file);
                }));
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        Statute read = read(name, Files.readAllBytes(file));
        String raw = Files.readString(file);
        List<String> written = NUMBER.matcher(raw)
                .results()
                .map(found -> found.group().replace(" ", ""))
                .toList();
        List<ArticleNumber> numbers =
                read.articles().stream().map(Statute.Article::number).toList();
        assertEquals(written, numbers.stream().map(ArticleNumber::display).toList());
        for (int i = 1; i < numbers.size(); i++) {
            assertTrue(isNext(numbers.get(i - 1), numbers.get(i)), numbers.get(i - 1) + " to " + numbers.get(i));
        }
        RawStatute counted = new RawStatute(raw);
        assertEquals(
                counted.articles(),
                read.articles().stream().map(RealStatutesTest::shape).toList());
        List<String> headings = headings(read);
        assertEquals(counted.headings().size(), headings.size(), () -> counted.headings() + "\n" + headings);
        for (int i = 0; i < headings.size(); i++) {
            String wanted = counted.headings().get(i);
            assertTrue(headings.get(i).endsWith(wanted), headings.get(i) + " should be " + wanted);
        }
    }

    /** A part of a code has no form of its own there: the national database gives the whole code. */
    private static void sameInOfficialForm(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".md", "");
        Statute wanted = read(name + ".md", Files.readAllBytes(file));
        List<String> lines = Official.lines(Files.readString(file));
        if (wanted.part().isEmpty()) {
            assertEquals(wanted, read(name + ".docx", Docx.of(lines)));
            assertEquals(wanted, read(name + ".txt", String.join("\n", lines).getBytes(UTF_8)));
            String page = "<title>某网</title><div>" + String.join("<br>", lines) + "</div><p>版权所有</p>";
            assertEquals(wanted, read(name + ".html", page.getBytes(UTF_8)));
        }
    }

    private static Statute read(String name, byte[] bytes) {
        return StatuteFile.read(name, bytes).fold(statute -> statute, no -> {
            throw new AssertionError(name + ":" + no.line() + " " + no.reason());
        });
    }

    private static boolean isNext(ArticleNumber one, ArticleNumber next) {
        return next.inserted() == 0
                ? next.number() == one.number() + 1
                : next.number() == one.number() && next.inserted() == one.inserted() + 1;
    }

    private static RawStatute.Shape shape(Statute.Article article) {
        int items = article.paragraphs().stream()
                .mapToInt(one -> one.items().size())
                .sum();
        return new RawStatute.Shape(
                article.number().display(), article.paragraphs().size(), items);
    }

    /** Each heading once, where it begins, without blanks. */
    private static List<String> headings(Statute read) {
        List<String> begun = new ArrayList<>();
        List<String> open = List.of();
        for (Statute.Article article : read.articles()) {
            List<String> path = article.headings();
            int same = 0;
            while (same < Math.min(open.size(), path.size()) && open.get(same).equals(path.get(same))) {
                same++;
            }
            path.subList(same, path.size()).forEach(one -> begun.add(one.replace(" ", "")));
            open = path;
        }
        return begun;
    }
}
