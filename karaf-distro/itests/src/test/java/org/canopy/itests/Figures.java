package org.canopy.itests;

import java.time.Duration;
import java.util.List;

/** How long answers took, in microseconds. For docs/benchmarks.md; no test asserts a time. */
record Figures(int asked, long p50, long p99) {
    static Figures of(List<Long> micros) {
        List<Long> sorted = micros.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Figures(0, 0, 0)
                : new Figures(sorted.size(), sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.99)));
    }

    /** Asks for a page for some time. */
    static Figures of(Portal portal, String path, Duration time) throws InterruptedException {
        try (Asking asking = Asking.withoutPause(portal, path)) {
            Thread.sleep(time.toMillis());
            return asking.figures();
        }
    }
}
