package org.canopy.core.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePointTest {
    private static final ArticleNumber ARTICLE_236_1 = new ArticleNumber(236, 1);

    @Test
    void theAnchorsAreFixed() {
        assertEquals("art-11", ArticlePoint.of(11).anchor());
        assertEquals("art-11-2", ArticlePoint.of(11, 2).anchor());
        assertEquals("art-236-1", ArticlePoint.of(236, 1).anchor());
        assertEquals("art-236z1", ArticlePoint.of(ARTICLE_236_1).anchor());
        assertEquals(
                "art-236z1-2", ArticlePoint.of(ARTICLE_236_1).withParagraph(2).anchor());
        assertEquals("art-1098-1-5", ArticlePoint.of(1098).withItem(5).anchor());
        assertEquals(
                "art-1098-2-5-1",
                ArticlePoint.of(1098, 2).withItem(5).withSubitem(1).anchor());
    }

    @Test
    void noTwoPlacesShareAnAnchorAndEachIsReadBack() {
        Set<String> anchors = new HashSet<>();
        for (int article = 1; article <= 40; article++) {
            for (int inserted = 0; inserted <= 12; inserted++) {
                ArticlePoint whole = ArticlePoint.of(new ArticleNumber(article, inserted));
                List<ArticlePoint> points = new ArrayList<>(List.of(whole));
                for (int part = 1; part <= 12; part++) {
                    points.add(whole.withParagraph(part));
                    points.add(whole.withParagraph(2).withItem(part));
                    points.add(whole.withParagraph(2).withItem(3).withSubitem(part));
                }
                for (ArticlePoint point : points) {
                    assertTrue(anchors.add(point.anchor()), point.anchor());
                    assertEquals(Optional.of(point), ArticlePoint.readAnchor(point.anchor()));
                }
            }
        }
    }

    @Test
    void displayIsTheLanguageOfStatutes() {
        assertEquals("第二百三十六条之一", ARTICLE_236_1.display());
        assertEquals("第十一条第二款", ArticlePoint.of(11, 2).display());
        assertEquals("第一千零九十八条第五项", ArticlePoint.of(1098).withItem(5).display());
        assertEquals(
                "第十条第一款第三项第2目",
                ArticlePoint.of(10, 1).withItem(3).withSubitem(2).display());
    }

    @Test
    void insertedArticlesFollowTheirElder() {
        List<ArticleNumber> order =
                List.of(ArticleNumber.of(236), ARTICLE_236_1, new ArticleNumber(236, 2), ArticleNumber.of(237));
        assertEquals(order, order.stream().sorted().toList());
        assertTrue(ARTICLE_236_1.compareTo(ArticleNumber.of(236)) > 0);
    }

    @Test
    void everyArticleIsReadAsItIsShown() {
        for (int number = 1; number <= ChineseNumeral.GREATEST; number++) {
            ArticleNumber article = new ArticleNumber(number, number % 13);
            assertEquals(Optional.of(article), ArticleNumber.read(article.display()));
            assertEquals(Optional.of(article), ArticleNumber.readAnchor(article.anchor()));
        }
        assertEquals(Optional.of(ARTICLE_236_1), ArticleNumber.read("236条之一"));
        assertEquals(Optional.of(ArticleNumber.of(11)), ArticleNumber.read("第１１条"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "art-",
                "art-0",
                "art-11-0",
                "art-011",
                "art-11z",
                "art-11z0",
                "art-11-2-3-4-5",
                "art-12345",
                "ART-11",
                "art-11 ",
                "art-11-2\n",
                "art--1",
                "art-11-2000",
                "x\" onload=\"art-1",
                "art-1z100"
            })
    void otherAnchorsAreNone(String anchor) {
        assertEquals(Optional.empty(), ArticlePoint.readAnchor(anchor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "条", "第条", "第零条", "第0条", "第十一条之零", "第十一条第二款", "第十一", "第一千百条", "第十一条之"})
    void whatIsNoArticleIsNotRead(String written) {
        assertEquals(Optional.empty(), ArticleNumber.read(written));
    }

    @Test
    void aPlaceCannotBeWrong() {
        assertThrows(IllegalArgumentException.class, () -> ArticleNumber.of(0));
        assertThrows(IllegalArgumentException.class, () -> new ArticleNumber(1, 100));
        assertThrows(IllegalArgumentException.class, () -> ArticlePoint.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> ArticlePoint.of(1).withSubitem(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ArticlePoint(
                        ArticleNumber.of(1), OptionalInt.of(-1), OptionalInt.empty(), OptionalInt.empty()));
    }
}
