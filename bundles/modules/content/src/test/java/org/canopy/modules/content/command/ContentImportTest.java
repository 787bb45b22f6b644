package org.canopy.modules.content.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.modules.content.Library;
import org.canopy.modules.content.OneCounty;
import org.canopy.modules.content.explainer.Explainers;
import org.canopy.modules.content.search.ContentIndex;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.StatuteImport;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.platform.search.LuceneIndexes;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentImportTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Library library;
    private LuceneIndexes indexes;
    private ContentIndex index;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder);
        indexes = new LuceneIndexes(folder);
        index = new ContentIndex(indexes, new Statutes(library), new Explainers(Map.of(), ""));
        Path laws = Files.createDirectories(folder.resolve("laws/deep"));
        Files.writeString(folder.resolve("laws/a(2020-01-01).md"), "# 甲\n\n第一条 一。\n");
        Files.writeString(folder.resolve("laws/gap.md"), "# 乙\n\n第一条 一。\n\n第三条 三。\n");
        Files.writeString(laws.resolve("gbk.md"), "# 丙\n第一条 一。\n", Charset.forName("GB18030"));
        Files.writeString(laws.resolve("z.md"), "# 丁\n\n第一条 一。\n");
        Files.writeString(laws.resolve("README.md"), "no statute");
        Files.writeString(laws.resolve("notes.txt"), "no statute");
    }

    @AfterEach
    void close() {
        indexes.close();
        library.close();
    }

    private int run(boolean json, String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var call = new Invocation(
                List.of(words), Map.of(), json, folder, new PrintWriter(out, true), new PrintWriter(err, true));
        try (FakeCell cell = new FakeCell(folder, "content")) {
            var corpus = new CorpusImport(new OneCounty(cell), index);
            return new ContentImport(library, new StatuteImport(), index, corpus).run(call);
        }
    }

    @Test
    void badFilesAreSaidWithPlaceAndReasonAndTheOthersGoOn() {
        assertEquals(Command.FAILED, run(false, "laws"));
        assertTrue(out.toString().contains("新增  a(2020-01-01).md  《甲》2020-01-01，1 条"), out.toString());
        assertEquals(2, indexes.shared("content").size(), "what was imported can be found when the command returns");
        assertTrue(out.toString().endsWith("新增 2，替换 0，未变 0，拒收 2\n"), out.toString());
        assertTrue(err.toString().contains("gap.md:5  第一条之后应是下一条"), err.toString());
        assertTrue(err.toString().contains("GB18030"), err.toString());
    }

    @Test
    void theSummaryIsOneJsonDocument() {
        assertEquals(Command.OK, run(true, "laws/a(2020-01-01).md", "laws/deep/z.md"));
        assertEquals("{\"complete\":true,\"added\":2,\"replaced\":0,\"unchanged\":0,\"refused\":[]}\n", out.toString());
        assertEquals(Command.FAILED, run(true, "laws/a(2020-01-01).md", "no\"where"));
        assertEquals(
                "{\"complete\":true,\"added\":0,\"replaced\":0,\"unchanged\":1,\"refused\":"
                        + "[{\"file\":\"no\\\"where\",\"line\":0,\"reason\":\"读不到：没有这个文件或文件夹\"}]}\n",
                out.toString());
    }

    @Test
    void aCallWithoutWordsIsWrongAndAnEmptyFolderIsNoSuccess() throws IOException {
        assertEquals(Command.USAGE, run(false));
        Files.createDirectory(folder.resolve("empty"));
        assertEquals(Command.FAILED, run(false, "empty"));
        assertTrue(err.toString().contains("没有找到"), err.toString());
    }

    @Test
    void everyStatuteOfTheDataSetsIsTakenAndTheSecondTimeNothingChanges() {
        Path laws = Path.of(System.getProperty("canopy.datasets", "../shared"), "data", "laws");
        if (!Files.isDirectory(laws)) {
            System.out.println("SKIPPED ALOUD: no statutes at the data sets' folder, set canopy.datasets");
            Assumptions.abort("the statutes of the data sets are absent");
        }
        assertEquals(Command.OK, run(false, laws.toString()), err::toString);
        assertTrue(out.toString().endsWith("新增 56，替换 0，未变 0，拒收 0\n"), out::toString);
        assertEquals(Command.OK, run(false, laws.toString()));
        assertTrue(out.toString().endsWith("新增 0，替换 0，未变 56，拒收 0\n"), out::toString);
        try (var cell = new FakeCell(folder, "content")) {
            Statutes statutes = new Statutes(library);
            List<LawLine> read = statutes.laws(cell);
            assertEquals(52, read.size());
            read.forEach(law -> law.versions()
                    .forEach(version -> assertTrue(
                            statutes.text(cell, law.id(), version.id())
                                            .orElseThrow()
                                            .articles()
                                            .size()
                                    > 5,
                            law::title)));
        }
    }
}
