package org.canopy.modules.records.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which texts fit, and which fit best. A text fits that holds half of the terms: of 「孩子独自在家」 more than 「孩子」. */
final class Ranking {
    private Ranking() {}

    /**
     * @param terms how many were looked for
     * @param looked how many texts were looked through: the fewer hold a term, the more it weighs
     */
    static List<Words.Hit> of(List<Words.Hit> hits, int terms, int looked) {
        int written = hits.stream().mapToInt(Words.Hit::held).reduce(0, (one, other) -> one | other);
        // What nobody wrote hides nothing of what somebody did.
        int least = (Integer.bitCount(written) + 1) / 2;
        double[] weights = weights(hits, terms, looked);
        Map<Integer, Double> scores = hits.stream()
                .map(Words.Hit::held)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), held -> weight(held, weights)));
        return hits.stream()
                .filter(hit -> Integer.bitCount(hit.held()) >= least)
                .sorted(Comparator.comparingDouble((Words.Hit hit) -> -scores.get(hit.held()))
                        .thenComparing(Words.Hit.NEWEST))
                .toList();
    }

    private static double[] weights(List<Words.Hit> hits, int terms, int looked) {
        double[] weights = new double[terms];
        for (int i = 0; i < terms; i++) {
            int bit = 1 << i;
            long holding = hits.stream().filter(hit -> (hit.held() & bit) != 0).count();
            weights[i] = Math.log(1 + (looked - holding + 0.5) / (holding + 0.5));
        }
        return weights;
    }

    private static double weight(int held, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (held & 1 << i) == 0 ? 0 : weights[i];
        }
        return sum;
    }
}
