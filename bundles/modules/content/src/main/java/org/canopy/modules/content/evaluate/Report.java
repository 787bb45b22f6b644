package org.canopy.modules.content.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a measurement found.
 *
 * @param articles size of the corpus
 * @param figures by subset; {@code all} is all questions
 * @param found ids by question, best first
 */
public record Report(
        int articles,
        double indexSeconds,
        Latencies latencies,
        Map<String, Figures> figures,
        Map<String, List<String>> found) {

    /** As a table. */
    public String words() {
        StringBuilder words = new StringBuilder("%d 条语料，%d 个问题；编入索引 %s 秒；每问 p50 %s、p95 %s、p99 %s 毫秒"
                .formatted(articles, found.size(), one(indexSeconds), percentile(50), percentile(95), percentile(99)));
        figures.forEach((subset, of) -> words.append("\n%-10s %5d 问".formatted(subset, of.questions()))
                .append(of.named().entrySet().stream()
                        .map(figure -> "  " + figure.getKey() + " " + four(figure.getValue()))
                        .collect(Collectors.joining())));
        return words.toString();
    }

    /** As one JSON document. */
    public String json() {
        String all = figures.entrySet().stream()
                .map(subset -> "\"%s\":{\"questions\":%d,%s}"
                        .formatted(
                                subset.getKey(),
                                subset.getValue().questions(),
                                subset.getValue().named().entrySet().stream()
                                        .map(figure -> "\"" + figure.getKey() + "\":" + four(figure.getValue()))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(","));
        return "{\"articles\":%d,\"indexSeconds\":%s,\"latencyMillis\":{\"p50\":%s,\"p95\":%s,\"p99\":%s},\"figures\":{%s}}"
                .formatted(articles, one(indexSeconds), percentile(50), percentile(95), percentile(99), all);
    }

    /** In the form of TREC: question, Q0, article, place, score, name of the run; the score says the place again. */
    public List<String> run() {
        List<String> lines = new ArrayList<>();
        found.forEach((question, ids) -> {
            int place = 0;
            for (String id : ids) {
                place++;
                lines.add(String.format(Locale.ROOT, "%s Q0 %s %d %.6f canopy", question, id, place, 1.0 / place));
            }
        });
        return lines;
    }

    private String percentile(int percent) {
        return one(latencies.percentile(percent));
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String four(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
