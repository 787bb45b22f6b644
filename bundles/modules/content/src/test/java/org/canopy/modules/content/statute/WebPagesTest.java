package org.canopy.modules.content.statute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lies around a text on a page, and how pages are made. */
class WebPagesTest {
    @Test
    void linksAndSentencesAroundTheTextAreNoneOfIt() {
        Statute read = read(
                """
                <title>某页_某网</title><div><a href=/>首页</a> &gt; <a href=/x>规章</a></div>
                <h1>青禾县水井办法</h1><div>来源：某网　发布时间：2026年1月1日</div>
                <div><p>（2020年1月2日通过&nbsp;2021年3月4日修正）</p><section><p>第一条&nbsp;&nbsp;作者等人可以打水。</p><p>作者等人可以不打水。</p></section>
                <section><p><b>第二</b><b>条</b>　自2020年5月6日起施行。</p><p><a href=/print>打印</a></p></section></div>
                <div>上一篇：青禾县水塘办法</div>
                """);
        assertEquals("青禾县水井办法", read.title());
        assertEquals(List.of("2020年1月2日通过", "2021年3月4日修正"), read.history());
        assertEquals(Optional.of(LocalDate.of(2021, 3, 4)), read.version());
        assertEquals(
                2, read.articles().get(0).paragraphs().size(), "a paragraph that only begins like furniture stays");
        assertEquals(1, read.articles().get(1).paragraphs().size());
    }

    @Test
    void aTextInsideATableOfLayoutIsReadAsLinesAndARealTableAsRows() {
        Statute read = read(
                """
                <h1>青禾县水井办法</h1><table><tr><td>侧栏</td><td>第一条　一。<br>第二条　二。<p>附件</p>
                <table><tr><th>井</th><th>深</th></tr><tr><td>东井</td><td>9 米</td></tr></table></td></tr></table>
                """);
        assertEquals(2, read.articles().size());
        assertEquals(List.of("附件", "井｜深", "东井｜9米"), read.annex());
    }

    @Test
    void preformattedTextKeepsItsLinesAndDeletedTextGoes() {
        Statute read = read("<pre>青禾县水井办法\n第一条　一<del>旧</del>。\n第二条　二。</pre>");
        assertEquals(2, read.articles().size());
        assertEquals("一。", read.articles().get(0).paragraphs().get(0).text());
    }

    @Test
    void aPageWithoutATitleIsRefusedAndNotNamedAfterItsSite() {
        Reading.Refused refused = assertInstanceOf(
                Reading.Refused.class,
                StatuteFile.read("x.html", "<title>某网</title><p>首页</p><p>第一条　一。</p>".getBytes(UTF_8)));
        assertTrue(refused.reason().contains("没有找到标题"), refused.reason());
    }

    private static Statute read(String html) {
        return StatuteFile.read("x.html", html.getBytes(UTF_8)).fold(statute -> statute, no -> {
            throw new AssertionError(no.line() + " " + no.reason());
        });
    }
}
