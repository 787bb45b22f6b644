package org.canopy.modules.content.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Means over questions; what is found counts or does not, and a question without any answer counts 0.
 *
 * @param mrr10 1 divided by the place of the first relevant one, within ten
 * @param recall share of the relevant that stands within the first 5, 10, 20, 100
 * @param ndcg10 gain within ten, discounted by log2 of the place + 1, divided by the best possible
 */
public record Figures(int questions, double mrr10, double[] recall, double ndcg10) {
    private static final int[] CUTS = {5, 10, 20, 100};
    private static final int TEN = 10;

    /** One question: what it should find, and what it found, best first. */
    public record Outcome(Set<String> relevant, List<String> found) {}

    /** @param outcomes at least one, each with something relevant */
    public static Figures of(List<Outcome> outcomes) {
        double mrr = 0;
        double ndcg = 0;
        double[] recall = new double[CUTS.length];
        for (Outcome outcome : outcomes) {
            List<String> found = outcome.found().stream().distinct().toList();
            double gain = 0;
            double ideal = 0;
            double first = 0;
            for (int i = 0; i < TEN; i++) {
                double share = Math.log(2) / Math.log(i + 2);
                ideal += i < outcome.relevant().size() ? share : 0;
                if (i < found.size() && outcome.relevant().contains(found.get(i))) {
                    gain += share;
                    first = first == 0 ? 1.0 / (i + 1) : first;
                }
            }
            mrr += first;
            ndcg += gain / ideal;
            for (int c = 0; c < CUTS.length; c++) {
                long right = found.stream()
                        .limit(CUTS[c])
                        .filter(outcome.relevant()::contains)
                        .count();
                recall[c] += (double) right / outcome.relevant().size();
            }
        }
        int n = outcomes.size();
        return new Figures(n, mrr / n, Arrays.stream(recall).map(sum -> sum / n).toArray(), ndcg / n);
    }

    /** By the names that tables use. */
    public Map<String, Double> named() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("mrr@10", mrr10);
        for (int c = 0; c < CUTS.length; c++) {
            named.put("recall@" + CUTS[c], recall[c]);
        }
        named.put("ndcg@10", ndcg10);
        return named;
    }
}
