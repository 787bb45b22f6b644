package org.canopy.modules.content.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.canopy.modules.content.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everyday questions with what should answer them, asked as {@code /search} asks; the figures stay above
 * {@code floors.properties}. A line of {@code queries.tsv}: the question, then explainers (by id) and articles (title#anchor)
 * that answer it, or {@code -} where nothing here can.
 */
class JudgedQueriesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    Path folder;

    private record Judged(String question, Set<String> expected) {
        boolean offTopic() {
            return expected.contains("-");
        }
    }

    @Test
    void theShippedTextsAnswerWhatPeopleAsk() throws IOException {
        try (Portal portal = Portal.shipped(folder)) {
            Floors.hold("shipped.", figures(portal));
        }
    }

    @Test
    void soTheyDoAmongFiftyStatutes() throws IOException {
        try (Portal portal = Portal.withStatutes(folder)) {
            Floors.hold("with-statutes.", figures(portal));
        }
    }

    private static Map<String, Double> figures(Portal portal) throws IOException {
        double firstThree = 0;
        double ndcg = 0;
        int unsure = 0;
        int asked = 0;
        int offTopic = 0;
        int offTopicUnsure = 0;
        for (Judged judged : judged()) {
            Answer answer = portal.ask(judged.question());
            if (judged.offTopic()) {
                offTopic++;
                offTopicUnsure += answer.unsure() ? 1 : 0;
                continue;
            }
            List<Boolean> right = answer.items().stream()
                    .map(item -> judged.expected().contains(name(item)))
                    .toList();
            asked++;
            firstThree += right.stream().limit(3).anyMatch(r -> r) ? 1 : 0;
            ndcg += ndcg(right, judged.expected().size());
            unsure += answer.unsure() ? 1 : 0;
        }
        Map<String, Double> figures = new TreeMap<>();
        figures.put("answered-first-three", firstThree / asked);
        figures.put("ndcg-10", ndcg / asked);
        figures.put("wrongly-unsure-at-most", (double) unsure / asked);
        figures.put("off-topic-unsure", (double) offTopicUnsure / offTopic);
        return figures;
    }

    private static String name(Item item) {
        return item.explains()
                ? item.getId()
                : item.getLaw() + "#" + item.getId().substring(item.getId().indexOf('#') + 1);
    }

    private static double ndcg(List<Boolean> right, int expected) {
        double gain = 0;
        double best = 0;
        for (int i = 0; i < 10; i++) {
            double weight = 1 / (Math.log(i + 2) / Math.log(2));
            gain += i < right.size() && right.get(i) ? weight : 0;
            best += i < expected ? weight : 0;
        }
        return gain / best;
    }

    private static List<Judged> judged() throws IOException {
        List<Judged> all = new ArrayList<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("queries.tsv"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                all.add(new Judged(cells[0], Set.of(cells[1].strip().split(" +"))));
            }
        }
        return all;
    }
}
