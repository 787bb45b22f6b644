package org.canopy.modules.content.statute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.modules.content.Docx;
import org.canopy.modules.content.statute.Statute.Article;
import org.canopy.modules.content.statute.Statute.Item;
import org.junit.jupiter.api.Test;

/** What was seen to go wrong in real files, each in an invented one. */
class ImporterTrapsTest {
    private static final String HEAD = "# 青禾县水井办法\n\n2020年1月2日 通过\n\n<!-- INFO END -->\n\n";

    @Test
    void whatStandsAboveTheEndOfTheHeadIsNoArticle() {
        Statute read = md("# 青禾县水井办法\n\n2020年1月2日 通过\n\n2021年3月4日 施行\n\n<!-- INFO END -->\n\n第一条 一。\n");
        assertEquals(List.of("2020年1月2日通过", "2021年3月4日施行"), read.history());
        assertEquals(Optional.of(LocalDate.of(2020, 1, 2)), read.version(), "the day of effect dates no version");
    }

    @Test
    void aHeadingThatLostItsMarkAndNumberIsFoundBetweenInvisibleLines() {
        Statute read = md(HEAD + "## 第一章 总则\n\n第一条 一。\n\n\u200b\n\n打水\n\n\u200b\n\n第二条 二。\n\n## 第三章 附则\n\n第三条 三。\n");
        assertEquals(
                List.of(List.of("第一章 总则"), List.of("第二章 打水"), List.of("第三章 附则")),
                read.articles().stream().map(Article::headings).toList());
        assertEquals(1, read.articles().get(0).paragraphs().size());
    }

    @Test
    void bracketsOfItemsMayBeWideOrNarrow() {
        assertEquals(
                List.of(new Item("（一）", "桶；"), new Item("（二）", "绳；"), new Item("（三）", "盖。")),
                md(HEAD + "第一条 备好：\n（一）桶；\n(二)绳；\n（三) 盖。\n")
                        .articles()
                        .get(0)
                        .paragraphs()
                        .get(0)
                        .items());
    }

    @Test
    void strayBlanksInsideWordsAndAtEndsOfLinesGo() {
        assertEquals("符合条件的井，商用。", first(md(HEAD + "第一条 符合条 件的井，商 用。\u3000\n")));
        assertEquals("符合条件的井，商用。", first(txt("青禾县水井办法", "　　第 一 条　符合条 件的井，商　用。　")));
    }

    @Test
    void versionsAreToldByTheDateInTheName() {
        byte[] bytes = (HEAD + "第一条 一。\n").getBytes(UTF_8);
        Stream.of("井(2024-05-06).md", "井（2024-05-06）.md", "井_20240506.md", "井(20240506).md")
                .forEach(name -> assertEquals(
                        Optional.of(LocalDate.of(2024, 5, 6)), read(name, bytes).version(), name));
        assertEquals(
                Optional.of(LocalDate.of(2020, 1, 2)),
                read("井_20241399.md", bytes).version());
    }

    @Test
    void aPartOfACodeBeginsWhereTheCodeGoesOn() {
        Statute read = md("# 青禾县大典\n\n# 水井编\n\n## 第一章 一般\n\n第一千零四十条 一。\n\n第一千零四十一条 二。\n");
        assertEquals(Optional.of("水井编"), read.part());
        assertEquals("art-1041", read.articles().get(1).number().anchor());
    }

    @Test
    void insertedAndDeletedArticlesStandInTheirPlace() {
        Statute read = txt("青禾县水井办法", "第一条　一。", "第一条之一　一甲。", "第一条之二　一乙。", "第二条　（删去）", "第三条　三。");
        assertEquals(
                List.of("art-1", "art-1z1", "art-1z2", "art-2", "art-3"),
                read.articles().stream().map(one -> one.number().anchor()).toList());
        assertTrue(read.articles().get(3).deleted());
    }

    @Test
    void blanksInsideHeadingsGoInEveryFormat() {
        List<String> wanted = List.of("第一章 总则");
        assertEquals(
                wanted, md(HEAD + "## 第一章 总  则\n\n第一条 一。\n").articles().get(0).headings());
        assertEquals(
                wanted, txt("青禾县水井办法", "第一章　总　　则", "第一条　一。").articles().get(0).headings());
        assertEquals(
                wanted, txt("青禾县水井办法", "第一章", "总　则", "第一条　一。").articles().get(0).headings());
    }

    @Test
    void aSentenceThatBeginsWithAChapterOrAnArticleIsAParagraph() {
        Statute read = txt("青禾县水井办法", "第一条　一。", "第一章规定的井除外。", "第一条第二款的井，照旧。", "第二条　二。");
        assertEquals(3, read.articles().get(0).paragraphs().size());
    }

    @Test
    void aTextUnderAHeadingThatBelongsToNoArticleIsNeverGluedToTheHeading() {
        Statute read = md("# 青禾县井法\n\n## 序言\n\n井水养人。\n\n## 第一章 总则\n\n第一条 一。\n");
        assertEquals(List.of("井水养人。"), read.history());
        assertEquals(List.of("第一章 总则"), read.articles().get(0).headings());
        String lost = "# 青禾县井法\n\n## 第一章 总则\n\n第一条 一。\n\n## 第二章 打水\n\n没有条号的一段。\n\n第二条 二。\n";
        assertTrue(StatuteFile.read("x.md", lost.getBytes(UTF_8)).toString().contains("不属于任何条"));
    }

    @Test
    void theListOfContentsIsNoHeading() {
        Statute read = txt(
                "青禾县水井办法",
                "目　录",
                "第一章　总则………1",
                "第二章　附则………9",
                "第一章　总则",
                "第一条　一。",
                "第二章　附则",
                "第二条　二。",
                "附件1：井图",
                "图一 | 图二");
        assertEquals(List.of("第一章 总则"), read.articles().get(0).headings());
        assertEquals(List.of("第二章 附则"), read.articles().get(1).headings());
        assertEquals(List.of("附件1：井图", "图一|图二"), read.annex());
        assertEquals(List.of(), read.history());
    }

    @Test
    void anOrderAboveTheTitleIsHistoryAndTheTitleIsFoundBelow() {
        Statute read = txt(
                "青禾县人民政府令",
                "第7号",
                "《青禾县水井办法》已经2023年9月20日青禾县人民政府第15次会议通过，现予公布，自2024年1月1日起施行。",
                "县长　虚构",
                "2023年10月16日",
                "青禾县水井办法",
                "第一条　一。");
        assertEquals("青禾县水井办法", read.title());
        assertEquals(Optional.of(LocalDate.of(2023, 10, 16)), read.version());
        assertEquals(5, read.history().size());
    }

    @Test
    void aTitleOnSeveralLinesIsOneAndItsMakersAreTwo() {
        Statute read = txt(
                "青禾县人民法院　青禾县人民检察院",
                "关于办理水井案件",
                "适用办法若干问题的解释",
                "（2023年1月3日青禾县人民法院通过，自2023年6月1日起施行）",
                "为办好水井案件，根据2024年1月1日的办法，解释如下：",
                "第一条　一。");
        assertEquals("青禾县人民法院、青禾县人民检察院关于办理水井案件适用办法若干问题的解释", read.title());
        assertEquals(Optional.of(LocalDate.of(2023, 1, 3)), read.version());
        assertEquals(2, read.history().size(), "the preamble is kept");
    }

    @Test
    void theHistoryInBracketsIsOneLineForEachEvent() {
        String history = "（1991年9月4日甲会通过　根据2012年10月26日《关于修改〈井法〉的决定》（一）修正　2020年10月17日乙会修订）";
        assertEquals(
                List.of("1991年9月4日甲会通过", "根据2012年10月26日《关于修改〈井法〉的决定》（一）修正", "2020年10月17日乙会修订"),
                txt("青禾县水井办法", history, "第一条　一。").history());
        assertEquals(txt("青禾县水井办法", history, "第一条　一。"), txt("青禾县水井办法", history.replace("　", "\n"), "第一条　一。"));
    }

    @Test
    void wordKeepsWhatWasInsertedAndLeavesOutWhatWasDeleted() {
        String body = Docx.p("青禾县水井办法")
                + "<w:p>" + Docx.r("第一条")
                + "<w:r><w:tab/></w:r><w:del w:id='1'><w:r><w:delText>旧</w:delText></w:r></w:del>"
                + "<w:ins w:id='2'>" + Docx.r("新") + "</w:ins>" + Docx.r("井。")
                + "<w:r><w:footnoteReference w:id='3'/></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>" + Docx.r("第二条　上") + "<w:r><w:br/></w:r>"
                + Docx.r("下。") + "</w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id='4'/></w:rPr></w:pPr>" + Docx.r("第三条　这一段") + "</w:p>"
                + Docx.p("接着下一段。")
                + "<w:tbl><w:tr><w:tc>" + Docx.p("甲") + "</w:tc><w:tc>" + Docx.p("乙") + "</w:tc></w:tr></w:tbl>";
        Statute read = read("x.docx", Docx.ofBody(body));
        assertEquals(
                List.of(List.of("新井。"), List.of("上", "下。"), List.of("这一段接着下一段。", "甲｜乙")),
                read.articles().stream()
                        .map(one -> one.paragraphs().stream()
                                .map(Statute.Paragraph::text)
                                .toList())
                        .toList());
    }

    private static String first(Statute statute) {
        return statute.articles().get(0).paragraphs().get(0).text();
    }

    private static Statute md(String text) {
        return read("x.md", text.getBytes(UTF_8));
    }

    /** As plain text; Word gives the same. */
    private static Statute txt(String... lines) {
        Statute read = read("x.txt", String.join("\n", lines).getBytes(UTF_8));
        assertEquals(read, read("x.docx", Docx.of(String.join("\n", lines).split("\n"))));
        return read;
    }

    private static Statute read(String name, byte[] bytes) {
        return StatuteFile.read(name, bytes).fold(statute -> statute, no -> {
            throw new AssertionError(name + ":" + no.line() + " " + no.reason());
        });
    }
}
