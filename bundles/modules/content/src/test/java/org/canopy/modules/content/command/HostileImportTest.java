package org.canopy.modules.content.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.modules.content.Library;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Explainers;
import org.canopy.modules.content.search.ContentIndex;
import org.canopy.modules.content.statute.StatuteImport;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.platform.search.LuceneIndexes;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All hostile files in one import, in a process of its own that has 96 MB, two databases and an index among them: none may fell it, nothing of them may stay. */
class HostileImportTest {
    @TempDir
    Path folder;

    @Test
    void eachIsRefusedInWordsInLittleMemoryAndNothingIsWritten() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Map<String, String> wanted = HostileFiles.make(files);
        Path said = folder.resolve("said.txt");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileImportTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String words = Files.readString(said);
        assertEquals(Command.FAILED, code, words);
        wanted.forEach((name, reason) -> assertTrue(
                words.lines()
                        .anyMatch(
                                line -> line.contains("] 拒收  ") && line.contains("/" + name) && line.contains(reason)),
                name + " should be refused with " + reason + " in\n" + words));
        assertTrue(words.contains("新增 0，替换 0，未变 0，拒收 " + wanted.size()), words);
        try (Library library = new Library(folder);
                FakeCell cell = new FakeCell(folder, "content")) {
            assertEquals(List.of(), new Statutes(library).laws(cell));
        }
        try (var left = Files.walk(folder)) {
            assertTrue(left.noneMatch(path -> path.endsWith("passwd") || path.endsWith("x")), "nothing was unpacked");
        }
    }

    /** The import as a process. */
    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        int code;
        try (Library library = new Library(folder);
                LuceneIndexes indexes = new LuceneIndexes(folder);
                FakeCell cell = new FakeCell(folder, "content")) {
            ContentIndex index = new ContentIndex(
                    indexes, new Statutes(library), new CountyExplainers(new Explainers(Map.of(), "")));
            PrintWriter out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
            code = new ContentImport(library, new StatuteImport(), index, new CorpusImport(FakeCells.of(cell), index))
                    .run(new Invocation(List.of("files"), Map.of(), false, folder, out, out));
        }
        System.exit(code);
    }
}
