package org.canopy.modules.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.Explainers;
import org.canopy.modules.content.statute.StatuteImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county finds, on a real index. */
class ContentSearchTest {
    private static final String PROTECTION = "中华人民共和国未成年人保护法";

    @TempDir
    Path folder;

    private Portal portal;

    @BeforeEach
    void open() {
        portal = new Portal(folder, new Explainers(Map.of(), ""));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void take(String version, String words) {
        byte[] text = ("# " + PROTECTION + "\n\n第一条 " + words + "\n").getBytes(StandardCharsets.UTF_8);
        new StatuteImport().file("法(" + version + ").md", text, portal.library::write);
    }

    private List<String> found(String question) {
        Answer answer = portal.ask(question);
        assertTrue(answer.whole());
        return answer.items().stream()
                .map(item -> item.getId() + " " + item.state())
                .toList();
    }

    @Test
    void aLawIsFoundAsSoonAsItIsTaken() {
        assertEquals(List.of(), found("宵禁"));
        take("2024-04-26", "未成年人不宵禁。");
        assertEquals(List.of("minors-protection/2024-04-26#art-1 IN_FORCE"), found("宵禁"));
        take("2024-04-26", "未成年人早睡。");
        assertEquals(List.of(), found("宵禁"));
        assertEquals(List.of("minors-protection/2024-04-26#art-1 IN_FORCE"), found("早睡"));
    }

    @Test
    void onlyTheVersionThatCountsIsFound() {
        take("2020-10-17", "未成年人不宵禁。");
        assertEquals(1, found("宵禁").size(), "the only text of a law is shown, with its state");
        take("2024-04-26", "未成年人早睡。");
        assertEquals(List.of(), found("宵禁"));
        assertEquals(List.of("minors-protection/2024-04-26#art-1 IN_FORCE"), found("早睡"));
    }

    @Test
    void aNewDayNeedsNoNewIndex() {
        portal.statutes.own(portal.cell);
        List<String> before = found("照看津贴标准");
        portal.cell.advance(Duration.ofDays(-1_000));
        List<String> earlier = found("照看津贴标准");
        assertFalse(before.isEmpty());
        assertFalse(before.equals(earlier), "on another day another version counts");
        portal.cell.advance(Duration.ofDays(1_000));
        assertEquals(before, found("照看津贴标准"));
    }

    @Test
    void theCountysOwnTextOfAVersionCoversTheSharedOne() {
        take("2024-04-26", "未成年人不宵禁。");
        byte[] own = ("# " + PROTECTION + "\n\n第一条 未成年人不宵禁，早睡。\n").getBytes(StandardCharsets.UTF_8);
        new StatuteImport().file("法(2024-04-26).md", own, portal.cell::write);
        Answer answer = portal.ask("宵禁");
        assertEquals(1, answer.total());
        assertTrue(answer.items().get(0).getSnippet().contains("早睡"));
    }

    private String first(String question) {
        return portal.ask(question).items().get(0).getUrl();
    }

    @Test
    void aCitedArticleStandsFirst() {
        take("2024-04-26", "未成年人不宵禁。\n\n应当早睡。");
        assertEquals("/law/minors-protection/2024-04-26#art-1", first("未保法第一条"));
        assertEquals("/law/minors-protection/2024-04-26#art-1-2", first("未保法1条2款怎么说"));
        assertEquals("应当早睡。", portal.ask("未保法1条2款").items().get(0).getSnippet());
        assertEquals("/law/minors-protection/2024-04-26#art-1", first("未保法第一条第九款"), "no such paragraph: its article");
        assertEquals("/law/minors-protection/2024-04-26#art-1", first("请问 未保法 第 1 条"));
    }

    @Test
    void aLawNamedAloneLeadsToItself() {
        take("2024-04-26", "未成年人不宵禁。");
        assertEquals("/law/minors-protection/2024-04-26", first("《未成年人保护法》"));
        assertEquals("law", portal.ask("未保法").items().get(0).getKind());
    }

    @Test
    void whatIsNotHereIsNamedAndNotGuessed() {
        take("2024-04-26", "未成年人不宵禁。");
        Answer stranger = portal.ask("《渔业法》第三条");
        assertEquals(new Answer.Absent("渔业法", ""), stranger.absent().orElseThrow());
        assertTrue(stranger.unsure());
        assertEquals(
                new Answer.Absent("刑法", ""), portal.ask("刑法236条之一").absent().orElseThrow());
        assertEquals(
                new Answer.Absent("未成年人保护法", "第九百条"),
                portal.ask("未保法第900条").absent().orElseThrow());
        assertTrue(portal.ask("宵禁").absent().isEmpty());
    }

    @Test
    void aCountysOwnWordForALawIsACitationToo() throws IOException {
        take("2024-04-26", "未成年人不宵禁。");
        Files.writeString(folder.resolve("org.canopy.synonyms-test.txt"), "护苗法 => 未成年人保护法\n");
        portal.synonyms.complaints();
        assertEquals("/law/minors-protection/2024-04-26#art-1", first("护苗法第一条"));
    }
}
