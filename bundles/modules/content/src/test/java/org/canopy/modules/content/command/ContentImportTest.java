package org.canopy.modules.content.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.modules.content.Datasets;
import org.canopy.modules.content.Docx;
import org.canopy.modules.content.Library;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Explainers;
import org.canopy.modules.content.search.ContentIndex;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.StatuteImport;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.modules.content.store.StatuteTables;
import org.canopy.platform.search.LuceneIndexes;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.FakeCells;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
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
        index = new ContentIndex(indexes, new Statutes(library), new CountyExplainers(new Explainers(Map.of(), "")));
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
        return run(json, Map.of(), out, words);
    }

    private int run(boolean json, Map<String, String> options, Writer says, String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var call = new Invocation(
                List.of(words), options, json, folder, new PrintWriter(says, true), new PrintWriter(err, true));
        try (FakeCell cell = new FakeCell(folder, "content")) {
            var corpus = new CorpusImport(FakeCells.of(cell), index);
            return new ContentImport(library, new StatuteImport(), index, corpus).run(call);
        }
    }

    private int rows(String table) {
        return library.read(db -> db.fetchCount(DSL.table(table)));
    }

    @Test
    void badFilesAreSaidWithPlaceAndReasonAndTheOthersGoOn() {
        assertEquals(Command.FAILED, run(false, "laws"));
        assertTrue(out.toString().contains("[1/5] 新增  a(2020-01-01).md  《甲》2020-01-01，1 条"), out.toString());
        assertEquals(2, indexes.shared("content").size(), "what was imported can be found when the command returns");
        assertTrue(out.toString().endsWith("新增 2，替换 0，未变 0，拒收 3\n"), out.toString());
        assertTrue(err.toString().contains("gap.md:5  第一条之后应是下一条"), err.toString());
        assertTrue(err.toString().contains("[5/5] 拒收"), err.toString());
        assertTrue(out.toString().contains("gap.md:5  第一条之后应是下一条"), "the refusals are said again at the end");
        assertTrue(err.toString().contains("GB18030"), err.toString());
    }

    @Test
    void theSummaryIsOneJsonDocument() {
        assertEquals(Command.OK, run(true, "laws/a(2020-01-01).md", "laws/deep/z.md"));
        assertEquals(
                "{\"complete\":true,\"dryRun\":false,\"total\":2,\"added\":2,\"replaced\":0,\"unchanged\":0,\"refused\":[]}\n",
                out.toString());
        assertEquals(Command.FAILED, run(true, "laws/a(2020-01-01).md", "no\"where"));
        assertEquals(
                "{\"complete\":true,\"dryRun\":false,\"total\":2,\"added\":0,\"replaced\":0,\"unchanged\":1,\"refused\":"
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
    void aRehearsalSaysWhatWouldHappenAndWritesNothing() throws IOException {
        Files.delete(folder.resolve("laws/gap.md"));
        assertEquals(Command.OK, run(false, Map.of("dry-run", "true"), out, "laws/a(2020-01-01).md", "laws/deep/z.md"));
        assertTrue(out.toString().endsWith("试运行，什么都没有写入：\n新增 2，替换 0，未变 0，拒收 0\n"), out.toString());
        assertEquals(0, rows("content_law"));
        assertEquals(Command.OK, run(false, "laws/a(2020-01-01).md"));
        Files.writeString(folder.resolve("laws/a(2020-01-01).md"), "# 甲\n\n第一条 另一。\n");
        assertEquals(Command.OK, run(true, Map.of("dry-run", "true"), out, "laws/a(2020-01-01).md", "laws/deep/z.md"));
        assertEquals(
                "{\"complete\":true,\"dryRun\":true,\"total\":2,\"added\":1,\"replaced\":1,\"unchanged\":0,\"refused\":[]}\n",
                out.toString());
    }

    @Test
    void threeHundredFilesAreCountedAndOneWriteEach() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 1; i <= 300; i++) {
            Files.write(many.resolve("%03d.docx".formatted(i)), Docx.of("青禾县第" + i + "号办法", "第一条　一。"));
        }
        assertEquals(Command.OK, run(false, "many"));
        assertTrue(out.toString().contains("[300/300] 新增  300.docx"), out.toString());
        assertTrue(out.toString().endsWith("新增 300，替换 0，未变 0，拒收 0\n"), out.toString());
        long changes = library.read(db -> new StatuteTables(db).change());
        assertEquals(300, changes, "each file changes the library once");
    }

    @Test
    void aCallerWhoGoesAwayLeavesWholeFilesAndMayComeBack() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 1; i <= 9; i++) {
            Files.writeString(many.resolve(i + ".txt"), "青禾县第" + i + "号办法\n第一条　一。\n第二条　二。\n");
        }
        Writer gone = new FilterWriter(out) {
            @Override
            public void write(String text, int from, int length) throws IOException {
                if (text.contains("[4/9]")) {
                    throw new IOException("nobody listens");
                }
                super.write(text, from, length);
            }
        };
        assertEquals(Command.FAILED, run(false, Map.of(), gone, "many"));
        assertEquals(4, rows("content_law"));
        assertEquals(8, rows("content_article"));
        assertEquals(8, indexes.shared("content").size(), "what is stored can be found");
        assertEquals(Command.OK, run(false, "many"));
        assertTrue(out.toString().endsWith("新增 5，替换 0，未变 4，拒收 0\n"), out.toString());
    }

    @Test
    void ofAFolderWhatLooksLikeATextIsTriedAndWhatLiesBesideIsNot() throws IOException {
        Path saved = Files.createDirectories(folder.resolve("saved/page_files"));
        Files.writeString(saved.resolve("part.html"), "<p>广告</p>");
        Files.writeString(folder.resolve("saved/~$word.docx"), "lock");
        Files.writeString(folder.resolve("saved/.hidden.md"), "no");
        Files.writeString(folder.resolve("saved/picture.png"), "no");
        Files.writeString(folder.resolve("saved/PAGE.HTM"), "<h1>青禾县水井办法</h1><p>第一条　一。</p>");
        Files.write(folder.resolve("saved/old.doc"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
        assertEquals(Command.FAILED, run(false, "saved"));
        assertTrue(out.toString().endsWith("新增 1，替换 0，未变 0，拒收 1\n"), out.toString());
        assertTrue(err.toString().contains("请用 Word 或 WPS 另存为 .docx"), err.toString());
    }

    @Test
    void whatIsNoFileIsRefusedWithoutBeingRead() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("odd"));
        Files.createSymbolicLink(odd.resolve("loop.md"), Path.of("loop.md"));
        Files.createSymbolicLink(odd.resolve("gone.md"), Path.of("nowhere"));
        Files.createSymbolicLink(odd.resolve("above"), Path.of(".."));
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", odd.resolve("pipe.md").toString())
                        .start()
                        .waitFor());
        assertEquals(Command.FAILED, run(false, "odd", "odd/loop.md", "odd/pipe.md"));
        assertTrue(out.toString().endsWith("新增 0，替换 0，未变 0，拒收 5\n"), out.toString());
        assertTrue(err.toString().contains("loop.md  是一个链接"), err.toString());
        assertTrue(err.toString().contains("pipe.md  不是普通文件"), err.toString());
        assertTrue(err.toString().contains("绕回了自己"), err.toString());
    }

    @Test
    void everyStatuteOfTheDataSetsIsTakenAndTheSecondTimeNothingChanges() {
        Path laws = Datasets.present("laws");
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
