package org.canopy.modules.content.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.canopy.modules.content.Datasets;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.Explainer.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The acceptance questions of the data sets, asked as {@code /search} asks, with all their statutes imported. A question of
 * law is answered where one of the first three is an article that answers it, or an explainer that rests on one. Each
 * miss is printed.
 */
class AcceptanceTest {
    private static final int FIRST = 3;

    @TempDir
    Path folder;

    private final Map<String, Double> right = new TreeMap<>();
    private final Map<String, Double> asked = new TreeMap<>();

    @Test
    void questionsOfLifeAreAnsweredByTheirArticles() throws IOException {
        List<JsonNode> questions = questions();
        try (Portal portal = Portal.withStatutes(folder)) {
            for (JsonNode question : questions) {
                String kind = question.get("kind").asText();
                Predicate<Answer> answered = answered(portal, kind, question);
                boolean law = kind.equals("statute") || kind.equals("citation_lookup");
                ask(portal, law ? "questions" : kind, question.get("question"), answered);
                question.path("variants").forEach(v -> ask(portal, law ? "variants" : kind, v, answered));
            }
        }
        Map<String, Double> figures = new TreeMap<>();
        asked.forEach((name, count) -> figures.put(name, right.getOrDefault(name, 0.0) / count));
        Floors.hold("acceptance.", figures);
    }

    private static List<JsonNode> questions() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String line : Files.readAllLines(Datasets.present("acceptance-questions.dev.jsonl"))) {
            all.add(new ObjectMapper().readTree(line));
        }
        return all;
    }

    private void ask(Portal portal, String name, JsonNode words, Predicate<Answer> answered) {
        Answer answer = portal.ask(words.asText());
        asked.merge(name, 1.0, Double::sum);
        if (answered.test(answer)) {
            right.merge(name, 1.0, Double::sum);
        } else {
            List<String> found =
                    answer.items().stream().limit(FIRST).map(Item::getTitle).toList();
            System.out.println("acceptance, missed: " + name + " " + words.asText() + " -> " + found);
        }
    }

    private static Predicate<Answer> answered(Portal portal, String kind, JsonNode question) {
        return switch (kind) {
            case "statute", "citation_lookup" -> answer ->
                    answer.items().stream().limit(FIRST).anyMatch(item -> answers(portal, item, question));
            case "crisis" -> answer -> answer.crisis().isPresent();
            case "out_of_scope" -> Answer::unsure;
            case "local_data" -> answer -> Amounts.in(portal, answer).isEmpty();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static boolean answers(Portal portal, Item item, JsonNode question) {
        for (JsonNode expected : question.get("expected")) {
            String law = expected.get("law").asText();
            String article = expected.get("article").asText();
            boolean is = item.getLaw().equals(law) && item.getArticle().equals(article);
            boolean restsOn = portal.explainers.named(item.getId()).stream()
                    .flatMap(explainer -> explainer.restsOn().stream())
                    .anyMatch(basis -> basis.law().equals(law) && names(basis, article));
            if (expected.get("primary").asBoolean() && (is || restsOn)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(Basis basis, String article) {
        return basis.article().filter(a -> a.display().equals(article)).isPresent();
    }
}
