package org.canopy.platform.trust;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.canopy.api.county.ModuleName;
import org.canopy.api.packages.spi.Witness;

/** Decides when a module does harm: it fails again and again, or keeps every request it gets. */
final class Conduct implements Witness {
    static final int FAILURES_IN_A_ROW = 20;
    static final Duration ENDLESS = Duration.ofSeconds(20);

    private final Map<ModuleName, Integer> failures = new ConcurrentHashMap<>();
    private final BiConsumer<ModuleName, String> harm;

    /** @param harm told what a module did; must not wait */
    Conduct(BiConsumer<ModuleName, String> harm) {
        this.harm = harm;
    }

    /** Only 500 counts: 503 says that a database or a neighbour is away. */
    @Override
    public void answered(ModuleName module, int status) {
        if (status != 500) {
            failures.remove(module);
        } else if (failures.merge(module, 1, Integer::sum) == FAILURES_IN_A_ROW) {
            failures.remove(module);
            harm.accept(module, FAILURES_IN_A_ROW + " requests in a row ended with an error of its own");
        }
    }

    @Override
    public void crowded(ModuleName module, Duration longest) {
        if (longest.compareTo(ENDLESS) > 0) {
            harm.accept(module, "its requests do not end");
        }
    }
}
