package org.canopy.modules.content.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.canopy.modules.content.evaluate.Figures.Outcome;
import org.junit.jupiter.api.Test;

/** Against cases worked out by hand. */
class FiguresTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void twoOfThreeFoundAtPlacesTwoAndSix() {
        Figures figures =
                Figures.of(List.of(new Outcome(Set.of("a", "b", "c"), List.of("x", "a", "y", "z", "w", "b"))));
        assertEquals(0.5, figures.mrr10(), TOLERANCE);
        assertEquals(1.0 / 3, figures.recall()[0], TOLERANCE);
        assertEquals(2.0 / 3, figures.recall()[1], TOLERANCE);
        // gain 1/log2(3) + 1/log2(7) = 0.630930 + 0.356207; best 1 + 0.630930 + 0.5
        assertEquals(0.987137 / 2.130930, figures.ndcg10(), 1e-5);
    }

    @Test
    void beyondTenOnlyRecallCounts() {
        List<String> found = IntStream.range(0, 100).mapToObj(i -> "d" + i).toList();
        Figures figures = Figures.of(List.of(new Outcome(Set.of("d10", "d99"), found)));
        assertEquals(0, figures.mrr10(), TOLERANCE);
        assertEquals(0, figures.ndcg10(), TOLERANCE);
        assertEquals(
                Map.of(
                        "mrr@10",
                        0.0,
                        "recall@5",
                        0.0,
                        "recall@10",
                        0.0,
                        "recall@20",
                        0.5,
                        "recall@100",
                        1.0,
                        "ndcg@10",
                        0.0),
                figures.named());
    }

    @Test
    void aQuestionWithoutAnswerCountsZeroAndADoubleCountsOnce() {
        Figures figures = Figures.of(List.of(
                new Outcome(Set.of("a"), List.of()),
                new Outcome(Set.of("a"), List.of("x", "x", "a")),
                new Outcome(Set.of("a"), List.of("a", "a"))));
        assertEquals((0 + 0.5 + 1) / 3, figures.mrr10(), TOLERANCE);
        assertEquals(2.0 / 3, figures.recall()[0], TOLERANCE);
        assertEquals((0 + 0.630929753 + 1) / 3, figures.ndcg10(), 1e-8);
    }

    @Test
    void moreThanTenRelevantAreAllFoundWithTen() {
        List<String> ten = IntStream.range(0, 10).mapToObj(i -> "d" + i).toList();
        Set<String> twelve =
                Set.copyOf(IntStream.range(0, 12).mapToObj(i -> "d" + i).toList());
        Figures figures = Figures.of(List.of(new Outcome(twelve, ten)));
        assertEquals(1, figures.ndcg10(), TOLERANCE);
        assertEquals(10.0 / 12, figures.recall()[3], TOLERANCE);
    }

    @Test
    void percentilesAreTimesThatWereSeen() {
        double[] millis =
                IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();
        Latencies latencies = new Latencies(millis);
        assertEquals(100, latencies.percentile(50));
        assertEquals(190, latencies.percentile(95));
        assertEquals(198, latencies.percentile(99));
        assertEquals(7, new Latencies(new double[] {7}).percentile(99));
    }
}
