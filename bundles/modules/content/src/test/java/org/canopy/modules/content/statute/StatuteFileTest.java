package org.canopy.modules.content.statute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.modules.content.file.SourceFile;
import org.canopy.modules.content.statute.Statute.Item;
import org.junit.jupiter.api.Test;

class StatuteFileTest {
    private static final String WHOLE =
            """
            # 青禾县示范 条例

            ２０２０年１月２日 通过
            2021年3月4日 施行

            <!-- INFO END -->

            ## 第一章 总 则

            第一条 为了保护儿童，制 定本条例。@

            第二条 有下列情形之一的，应当报告：

            (一)受伤的；

            （二）挨饿的：

            1. 一天以上；
            ~
            第一条规定的情形除外。

            家庭保护

            第二条之一 （删去）

            第三条 本条例施行。
            """
                    .replace('@', '\u3000')
                    .replace('~', '\u200b');

    @Test
    void readsArticlesParagraphsItemsAndHeadings() {
        Statute read = read("x.md", WHOLE);
        assertEquals("青禾县示范条例", read.title());
        assertEquals(Optional.of(LocalDate.of(2020, 1, 2)), read.version());
        assertEquals(
                List.of("art-1", "art-2", "art-2z1", "art-3"),
                read.articles().stream()
                        .map(article -> article.number().anchor())
                        .toList());
        assertEquals("为了保护儿童，制定本条例。", read.articles().get(0).paragraphs().get(0).text());
        var second = read.articles().get(1);
        assertEquals(List.of("第一章 总则"), second.headings());
        assertEquals(2, second.paragraphs().size(), "the sentence after the items is a paragraph of its own");
        assertEquals(
                List.of(new Item("（一）", "受伤的；"), new Item("（二）", "挨饿的："), new Item("1.", "一天以上；")),
                second.paragraphs().get(0).items());
        assertEquals(List.of("第二章 家庭保护"), read.articles().get(2).headings(), "a heading without its number");
        assertTrue(read.articles().get(2).deleted());
    }

    @Test
    void theNameOfTheFileDatesTheVersion() {
        assertEquals(
                Optional.of(LocalDate.of(2024, 4, 26)),
                read("甲(2024-04-26).md", WHOLE).version());
    }

    @Test
    void aGapOrADoubleIsRefusedWithItsLine() {
        var gap = refused("# 甲\n\n第一条 一。\n\n第三条 三。\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(5, gap.line());
        assertTrue(gap.reason().contains("缺条"), gap.reason());
        var twice = refused("# 甲\n第一条 一。\n第一条 一。\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(3, twice.line());
        assertTrue(twice.reason().contains("重复"), twice.reason());
    }

    @Test
    void whatIsNoStatuteIsRefusedInWords() {
        assertTrue(refused("# 甲\n第一条 一。\n".getBytes(Charset.forName("GB18030")))
                .reason()
                .contains("GB18030"));
        assertTrue(refused("# 甲\n".getBytes(StandardCharsets.UTF_16)).reason().contains("UTF-16"));
        assertTrue(refused("# 甲\n没有条文。\n".getBytes(StandardCharsets.UTF_8))
                .reason()
                .contains("条文"));
        assertTrue(refused("# 甲\n第二条 二。\n".getBytes(StandardCharsets.UTF_8))
                .reason()
                .contains("第一条"));
        assertTrue(refused(new byte[0]).reason().contains("空"));
        assertTrue(refused(new byte[SourceFile.GREATEST_BYTES + 1]).reason().contains("20 MB"));
    }

    private static Statute read(String name, String text) {
        return assertInstanceOf(Reading.Read.class, StatuteFile.read(name, text.getBytes(StandardCharsets.UTF_8)))
                .statute();
    }

    private static Reading.Refused refused(byte[] bytes) {
        return assertInstanceOf(Reading.Refused.class, StatuteFile.read("x.md", bytes));
    }
}
