package org.canopy.modules.content.explainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.search.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the invented regulation, whose first version was in force until 2025-05-01. */
class NeedsReviewTest {
    private static final String LAW = "青禾县示范条例";

    @TempDir
    Path folder;

    private Portal portal;
    private Explainer old;
    private Explainer fresh;
    private Explainer unread;

    @BeforeEach
    void open() {
        Explainers explainers = new Explainers(
                Map.of(
                        "old.md", file("old", "rests-on: " + LAW + " 第十一条第二款 @2023-05-20"),
                        "fresh.md", file("fresh", "rests-on: " + LAW + " 第十一条 @2025-03-01"),
                        "unread.md", file("unread", "rests-on-unread: 另一部条例 第三条之一 @2026-01-01")),
                "");
        old = explainers.named("old").orElseThrow();
        fresh = explainers.named("fresh").orElseThrow();
        unread = explainers.named("unread").orElseThrow();
        portal = new Portal(folder, explainers);
        portal.statutes.own(portal.cell);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private static String file(String id, String basis) {
        return "id: " + id + "\ntitle: 灯塔" + id + "\nsummary: 灯塔。\naudience: 家长\nprotection: FAMILY\nquestions: 灯塔\n"
                + basis + "\nphones: police\n\n# 谁\n您。\n";
    }

    private void on(String day) {
        LocalDate today = LocalDate.now(portal.cell.clock());
        portal.cell.advance(Duration.ofDays(ChronoUnit.DAYS.between(today, LocalDate.parse(day))));
    }

    private List<String> because(Explainer explainer) {
        return NeedsReview.because(explainer, portal.statutes.shelf(portal.cell));
    }

    @Test
    void anExplainerOnAnOlderVersionNeedsReviewFromTheDayTheNewerOneIsInForce() {
        on("2025-04-30");
        assertEquals(List.of(), because(old));
        on("2025-05-01");
        assertEquals(List.of(LAW), because(old));
        assertEquals(List.of(), because(fresh));
        assertEquals(List.of(), because(unread));
    }

    @Test
    void theHitOfASearchSaysSo() {
        on("2025-06-01");
        List<Item> items = portal.ask("灯塔").items();
        assertEquals(3, items.size());
        for (Item item : items) {
            assertEquals(item.getId().equals("old"), item.isNeedsReview(), item.getId());
            assertEquals(item.isNeedsReview() ? List.of(LAW) : List.of(), item.getChangedLaws());
        }
    }

    @Test
    void anArticleLeadsBackToWhatRestsOnIt() {
        Explainers explainers = portal.explainers;
        assertEquals(List.of(fresh, old), sorted(explainers.restingOn(LAW, ArticleNumber.of(11))));
        assertEquals(List.of(), explainers.restingOn(LAW, ArticleNumber.of(2)));
        assertEquals(List.of(unread), explainers.restingOn("《另一部条例》", new ArticleNumber(3, 1)));
    }

    private static List<Explainer> sorted(List<Explainer> explainers) {
        return explainers.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    @Test
    void whatWasNotReadSaysSo() {
        assertTrue(old.restsOn().get(0).read());
        assertFalse(unread.restsOn().get(0).read());
    }
}
