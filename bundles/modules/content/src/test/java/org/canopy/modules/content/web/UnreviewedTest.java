package org.canopy.modules.content.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.canopy.api.web.Page;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Explainers;
import org.canopy.modules.content.search.Answer;
import org.canopy.modules.content.search.Item;
import org.canopy.modules.content.suggest.Suggestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody of the county has reviewed is on no way to a visitor where the county hides it. */
class UnreviewedTest {
    private static final String LAW = "青禾县示范条例";
    private static final String VERSION = "2025-03-01";
    private static final String ANCHOR = "art-11";

    @TempDir
    Path folder;

    private Portal portal;
    private CountyExplainers explainers;
    private Visit visit;
    private ExplainersResource pages;
    private LawResource laws;
    private Suggestions suggestions;

    @BeforeEach
    void open() {
        Explainers written =
                new Explainers(Map.of("a.md", file("runaway"), "b.md", file("lamp-tower")), "runaway\nlamp-tower");
        portal = new Portal(folder, written);
        portal.statutes.own(portal.cell);
        explainers = new CountyExplainers(written);
        visit = new Visit(portal.cell, "/qinghe", "/", "", Locale.SIMPLIFIED_CHINESE, Page.TextSize.STANDARD);
        pages = new ExplainersResource(explainers, portal.statutes);
        laws = new LawResource(portal.statutes, explainers);
        suggestions = new Suggestions(explainers, portal.statutes);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private static String file(String id) {
        return "id: " + id + "\ntitle: 灯塔" + id + "\nsummary: 灯塔照着海。\naudience: 家长\nprotection: FAMILY\nquestions: 灯塔"
                + "\nrests-on: " + LAW + " 第十一条 @" + VERSION + "\nphones: police\n\n# 谁\n您。\n";
    }

    private void review(String id, String version) {
        portal.cell.set("content.reviewed." + id, version + " 2026-11-20 县司法局 某某");
    }

    private String version(String id) {
        return explainers.written().named(id).orElseThrow().version();
    }

    /** Every way on which a visitor or a program meets an explainer, and what it finds there. */
    private Map<String, List<String>> ways() {
        Answer found = portal.ask("灯塔");
        return Map.of(
                "list",
                pages.list(List.of(), List.of(), visit).model().items().stream()
                        .map(ExplainersModel.Line::id)
                        .toList(),
                "search",
                found.items().stream()
                        .filter(Item::explains)
                        .map(Item::getId)
                        .sorted()
                        .toList(),
                "counted",
                List.copyOf(found.facets().getOrDefault("audience", Map.of()).keySet()),
                "suggested",
                suggestions.of(portal.cell, "灯塔").stream()
                        .map(one -> one.path())
                        .sorted()
                        .toList(),
                "taken along",
                suggestions.takenAlong(portal.cell).stream()
                        .filter(one -> one.kind().equals("explainer"))
                        .map(one -> one.path())
                        .toList(),
                "article",
                laws.article("qinghe-model", VERSION, ANCHOR, visit).model().explained().stream()
                        .map(ArticleModel.Explained::id)
                        .toList(),
                "law",
                laws.law("qinghe-model", VERSION, visit).model().explained().values().stream()
                        .map(String::valueOf)
                        .toList(),
                "home",
                ((HomeModel) new HomeWidget(explainers).view(portal.cell).model())
                        .important().stream().map(HomeModel.Line::id).toList(),
                "crisis",
                portal.search.reading(portal.cell, portal.ask("孩子不见了")).stream().toList());
    }

    @Test
    void aDemonstrationShowsThemUnlessItSaysOtherwise() {
        assertEquals(List.of("runaway", "lamp-tower"), ways().get("list"));
        portal.cell.set("content.unreviewed", "hide");
        ways().forEach((way, found) -> assertEquals(List.of(), found, way));
    }

    @Test
    void aRealCountyHidesThemUnlessItSaysOtherwise() {
        portal.cell.set("demo", "false");
        ways().forEach((way, found) -> assertEquals(List.of(), found, way));
        portal.cell.set("content.unreviewed", "show");
        ways().forEach((way, found) -> assertFalse(found.isEmpty(), way));
    }

    @Test
    void whatWasReviewedAsItStandsIsShown() {
        portal.cell.set("content.unreviewed", "hide");
        review("runaway", version("runaway"));
        assertEquals(
                Map.of(
                        "list", List.of("runaway"),
                        "search", List.of("runaway"),
                        "counted", List.of("parent"),
                        "suggested", List.of("/explainers/runaway"),
                        "taken along", List.of("/explainers/runaway"),
                        "article", List.of("runaway"),
                        "law", List.of("1"),
                        "home", List.of("runaway"),
                        "crisis", List.of("runaway")),
                ways());
        ExplainerModel shown = (ExplainerModel) pages.one("runaway", visit).model();
        assertEquals("县司法局 某某", shown.review().orElseThrow().by());
        assertTrue(portal.ask("灯塔").items().get(0).isReviewed());
    }

    /** A release that changes a letter of the text takes the review away with it. */
    @Test
    void aReviewVouchesForNoOtherText() {
        portal.cell.set("content.unreviewed", "hide");
        review("runaway", "0123456789ab");
        assertEquals(List.of(), ways().get("list"));
    }

    @Test
    void theHiddenPageSaysSoAndNothingOfTheText() {
        portal.cell.set("content.unreviewed", "hide");
        View<?> page = pages.one("runaway", visit);
        assertEquals(404, page.status());
        assertEquals(new WaitingModel("runaway"), page.model());
    }

    /** Without a review they carry the mark. */
    @Test
    void whereShownTheyAreMarked() {
        assertTrue(
                ((ExplainerModel) pages.one("runaway", visit).model()).review().isEmpty());
        assertFalse(
                pages.list(List.of(), List.of(), visit).model().items().get(0).reviewed());
        assertFalse(laws.article("qinghe-model", VERSION, ANCHOR, visit)
                .model()
                .explained()
                .get(0)
                .reviewed());
    }
}
