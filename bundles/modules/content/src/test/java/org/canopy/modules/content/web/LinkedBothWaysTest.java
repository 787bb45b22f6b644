package org.canopy.modules.content.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.canopy.api.web.Page;
import org.canopy.api.web.Visit;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Explainers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an explainer to its articles and back, as the pages and their JSON say it. */
class LinkedBothWaysTest {
    private static final String LAW = "青禾县示范条例";

    @TempDir
    Path folder;

    private Portal portal;
    private Visit visit;
    private LawResource laws;
    private ExplainersResource pages;

    @BeforeEach
    void open() {
        Explainers explainers = new Explainers(
                Map.of(
                        "old.md", file("old", "rests-on: " + LAW + " 第十一条第一款 @2023-05-20"),
                        "fresh.md", file("fresh", "rests-on: " + LAW + " 第十一条 @2025-03-01"),
                        "named.md", file("named", "rests-on-unread: " + LAW + " 第十一条 @2030-01-01")),
                "fresh\nold\nnamed");
        portal = new Portal(folder, explainers);
        portal.statutes.own(portal.cell);
        visit = new Visit(portal.cell, "/qinghe", "/", "", Locale.SIMPLIFIED_CHINESE, Page.TextSize.STANDARD);
        laws = new LawResource(portal.statutes, new CountyExplainers(explainers));
        pages = new ExplainersResource(new CountyExplainers(explainers), portal.statutes);
        LocalDate today = LocalDate.now(portal.cell.clock());
        portal.cell.advance(Duration.ofDays(ChronoUnit.DAYS.between(today, LocalDate.parse("2025-06-01"))));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private static String file(String id, String basis) {
        return "id: " + id + "\ntitle: 灯塔" + id + "\nsummary: 灯塔。\naudience: 家长\nprotection: FAMILY\nquestions: 灯塔\n"
                + basis + "\nphones: police\n\n# 谁\n您。\n";
    }

    private ExplainerModel one(String id) {
        return (ExplainerModel) pages.one(id, visit).model();
    }

    private List<String> explained(String version) {
        return laws.article("qinghe-model", version, "art-11", visit).model().explained().stream()
                .map(e -> e.url() + " " + e.needsReview())
                .toList();
    }

    @Test
    void theArticleListsWhatRestsOnIt() {
        assertEquals(
                List.of(
                        "/qinghe/explainers/fresh false",
                        "/qinghe/explainers/old true",
                        "/qinghe/explainers/named false"),
                explained("2025-03-01"));
        assertEquals(List.of("/qinghe/explainers/old true"), explained("2023-05-20"));
        assertEquals(
                Map.of("art-11", 3),
                laws.law("qinghe-model", "2025-03-01", visit).model().explained());
        assertEquals(
                Map.of("art-11", 1),
                laws.law("qinghe-model", "2023-05-20", visit).model().explained());
    }

    @Test
    void theExplainerLeadsToTheVersionItRestsOn() {
        ExplainerModel.Rest rest = one("old").basis().get(0);
        assertEquals("/qinghe/law/qinghe-model/2023-05-20#art-11-1", rest.url());
        assertEquals("AMENDED", rest.state());
        assertEquals("2023-05-20", rest.version());
    }

    @Test
    void whatWasNotReadIsNamedWithoutALink() {
        ExplainerModel.Rest rest = one("named").basis().get(0);
        assertEquals("", rest.url());
        assertEquals("《" + LAW + "》第十一条", rest.words());
        assertEquals("民发〔2019〕62号", new ExplainerModel.Rest("民发〔2019〕62号", "", "", false, "", "").words());
    }

    @Test
    void pageAndListSayWhatNeedsReview() {
        assertTrue(one("old").isNeedsReview());
        assertEquals(List.of(LAW), one("old").changedLaws());
        assertEquals(
                Set.of("old"),
                Set.copyOf(pages.list(List.of(), List.of(), visit).model().items().stream()
                        .filter(ExplainersModel.Line::isNeedsReview)
                        .map(ExplainersModel.Line::id)
                        .toList()));
    }
}
