package org.canopy.modules.content.explainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.Explainer.Shape;
import org.canopy.modules.content.statute.Citations;
import org.junit.jupiter.api.Test;

/** What ships: every text can be read, and by everybody. */
class ShippedExplainersTest {
    private static final Path STARTER = Path.of("src/main/resources/starter");

    private static Explainers shipped() throws IOException {
        return Portal.shippedExplainers();
    }

    @Test
    void atLeastSixtyAndEachRestsOnAnArticle() throws IOException {
        assertTrue(shipped().all().size() >= 60);
        shipped().all().forEach(e -> assertFalse(e.restsOn().isEmpty(), e.id()));
    }

    @Test
    void theMostImportantExistAndComeFirst() throws IOException {
        List<String> first = Files.readAllLines(STARTER.resolve("first.txt"));
        assertEquals(
                first, shipped().mostImportant().stream().map(Explainer::id).toList());
        assertEquals(
                first,
                shipped().all().stream().limit(first.size()).map(Explainer::id).toList());
    }

    @Test
    void everyArticleThatAnExplainerRestsOnLeadsBackToIt() throws IOException {
        Explainers all = shipped();
        all.all().forEach(explainer -> explainer.restsOn().forEach(basis -> new Citations(List.of())
                .point(basis.point())
                .ifPresent(point -> assertTrue(
                        all.restingOn(basis.law(), point.article()).contains(explainer),
                        explainer.id() + ": " + basis))));
        assertEquals(List.of(), all.restingOn("中华人民共和国未成年人保护法", new ArticleNumber(900, 0)));
    }

    @Test
    void sentencesAreShort() throws IOException {
        List<Integer> lengths = shipped().all().stream()
                .flatMap(e -> Stream.of(e.body().split("[。！？；：\n]+")))
                .map(s -> s.replaceAll("[\\p{P}\\s]", "").length())
                .filter(n -> n > 0)
                .toList();
        double mean = lengths.stream().mapToInt(Integer::intValue).average().orElseThrow();
        assertTrue(mean <= 15, "mean sentence has " + mean + " characters");
        lengths.forEach(n -> assertTrue(n <= 30, "a sentence has " + n + " characters"));
    }

    @Test
    void doorsLeadSomewhere() throws IOException {
        for (Audience reader : Audience.values()) {
            assertFalse(shipped().about(Set.of(reader), Set.of()).isEmpty(), reader.code());
        }
        for (Protection protection : Protection.values()) {
            assertFalse(shipped().about(Set.of(), Set.of(protection)).isEmpty(), protection.code());
        }
    }

    @Test
    void stepsAndBulletsKeepTheirShape() throws IOException {
        Explainer e = shipped().named("grandparents-care").orElseThrow();
        assertEquals(
                List.of(Shape.TEXT, Shape.BULLETS, Shape.TEXT),
                e.sections().get(1).blocks().stream()
                        .map(Explainer.Block::shape)
                        .toList());
        assertEquals("孤儿。", e.sections().get(1).blocks().get(1).lines().get(0));
        assertEquals(Shape.STEPS, e.sections().get(2).blocks().get(0).shape());
    }

    @Test
    void aFileWithoutTitleIsRefusedByName() {
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> ExplainerFile.read("x.md", "id: x\n\n# 谁\n您。"));
        assertTrue(refused.getMessage().startsWith("x.md: "));
    }
}
