package org.canopy.platform.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.canopy.api.search.SearchDocument;
import org.canopy.api.search.SearchIndex;
import org.canopy.api.search.SearchRequest;

/** Measures the engine on the 55,404 articles of {@code canopy.datasets}/data/retrieval, through the ordinary search. */
public final class Evaluate {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int[] CUTS = {5, 10, 20, 100};

    private final Path set;

    Evaluate(Path set) {
        this.set = set;
    }

    /** Means over all questions that have an answer. */
    record Figures(int questions, double mrr10, double[] recall, double ndcg10) {
        @Override
        public String toString() {
            return String.format(
                    "n %d  MRR@10 %.4f  R@5 %.4f  R@10 %.4f  R@20 %.4f  R@100 %.4f  nDCG@10 %.4f",
                    questions, mrr10, recall[0], recall[1], recall[2], recall[3], ndcg10);
        }
    }

    record Report(Figures all, Figures minors, double p50, double p99, double indexSeconds) {}

    public static void main(String[] args) throws IOException {
        Path set = Path.of(System.getProperty("canopy.datasets"), "data", "retrieval");
        Path data = Files.createTempDirectory("canopy-evaluate");
        Report report = new Evaluate(set).run(data);
        System.out.println("all     " + report.all());
        System.out.println("minors  " + report.minors());
        System.out.printf(
                "index %.1f s, search p50 %.2f ms, p99 %.2f ms%n", report.indexSeconds(), report.p50(), report.p99());
    }

    Report run(Path data) throws IOException {
        var indexes = new LuceneIndexes(data);
        try {
            long start = System.nanoTime();
            SearchIndex index = indexes.shared("evaluate");
            List<SearchDocument> corpus = corpus();
            index.hold(Map.of("corpus", "1"), source -> corpus);
            double seconds = (System.nanoTime() - start) / 1e9;
            Map<String, Set<String>> relevant = relevant();
            List<JsonNode> questions = lines(Files.newBufferedReader(set.resolve("queries.dev.jsonl")));
            questions.forEach(question -> ask(indexes, index, question));
            Map<String, List<String>> found = new HashMap<>();
            double[] millis = new double[questions.size()];
            for (int i = 0; i < millis.length; i++) {
                long before = System.nanoTime();
                found.put(questions.get(i).get("id").asText(), ask(indexes, index, questions.get(i)));
                millis[i] = (System.nanoTime() - before) / 1e6;
            }
            Arrays.sort(millis);
            Map<String, Set<String>> minors = new LinkedHashMap<>();
            questions.stream()
                    .filter(question -> question.get("minors").asBoolean())
                    .map(question -> question.get("id").asText())
                    .filter(relevant::containsKey)
                    .forEach(id -> minors.put(id, relevant.get(id)));
            return new Report(
                    score(relevant, found),
                    score(minors, found),
                    millis[millis.length / 2],
                    millis[(int) (millis.length * 0.99)],
                    seconds);
        } finally {
            indexes.close();
        }
    }

    private static List<String> ask(LuceneIndexes indexes, SearchIndex index, JsonNode question) {
        var request = SearchRequest.of(question.get("text").asText(), 100);
        return indexes.search(List.of(index), request).hits().stream()
                .map(hit -> hit.id())
                .toList();
    }

    private List<SearchDocument> corpus() throws IOException {
        var file = new GZIPInputStream(Files.newInputStream(set.resolve("corpus.jsonl.gz")));
        return lines(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))).stream()
                .map(article -> new SearchDocument(
                        article.get("id").asText(),
                        "corpus",
                        "article",
                        article.get("law").asText() + "\n"
                                + article.get("chapter").asText(),
                        article.get("text").asText(),
                        List.of(),
                        Map.of("category", Set.of(article.get("category").asText())),
                        Map.of("law", article.get("law").asText())))
                .toList();
    }

    private Map<String, Set<String>> relevant() throws IOException {
        Map<String, Set<String>> relevant = new LinkedHashMap<>();
        for (String line : Files.readAllLines(set.resolve("qrels.dev.tsv"))) {
            String[] field = line.split("\\s+");
            relevant.computeIfAbsent(field[0], id -> new HashSet<>()).add(field[2]);
        }
        return relevant;
    }

    private static List<JsonNode> lines(BufferedReader reader) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (reader) {
            for (String line : reader.lines().collect(Collectors.toList())) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static Figures score(Map<String, Set<String>> relevant, Map<String, List<String>> found) {
        double mrr = 0;
        double ndcg = 0;
        double[] recall = new double[CUTS.length];
        for (Map.Entry<String, Set<String>> question : relevant.entrySet()) {
            Set<String> wanted = question.getValue();
            List<String> got = found.getOrDefault(question.getKey(), List.of());
            double gain = 0;
            double ideal = 0;
            double first = 0;
            for (int i = 0; i < 10; i++) {
                double share = Math.log(2) / Math.log(i + 2);
                ideal += i < wanted.size() ? share : 0;
                if (i < got.size() && wanted.contains(got.get(i))) {
                    gain += share;
                    first = first == 0 ? 1.0 / (i + 1) : first;
                }
            }
            mrr += first;
            ndcg += gain / ideal;
            for (int c = 0; c < CUTS.length; c++) {
                recall[c] += (double) got.stream()
                                .limit(CUTS[c])
                                .filter(wanted::contains)
                                .count()
                        / wanted.size();
            }
        }
        int n = relevant.size();
        return new Figures(n, mrr / n, Arrays.stream(recall).map(sum -> sum / n).toArray(), ndcg / n);
    }
}
