package org.canopy.modules.content.evaluate;

import java.util.Arrays;

/** How long questions took, each in milliseconds. */
public final class Latencies {
    private final double[] sorted;

    /** @param millis at least one */
    public Latencies(double[] millis) {
        sorted = millis.clone();
        Arrays.sort(sorted);
    }

    /** The smallest that at least {@code percent} of all do not exceed. */
    public double percentile(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
    }
}
