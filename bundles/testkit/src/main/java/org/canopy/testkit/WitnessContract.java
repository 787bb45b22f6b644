package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import org.canopy.api.county.ModuleName;
import org.canopy.api.packages.spi.Witness;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Witness} owes the request it sees.
 *
 * @param <W> the witness that is tried
 */
public interface WitnessContract<W extends Witness> {
    W witness();

    /** It stands in the way of every answer: many at once, also of modules it never heard of, and it does not wait. */
    @Test
    default void itNeverStandsInTheWay() {
        W witness = witness();
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> IntStream.range(0, 10_000).parallel().forEach(n -> {
                    ModuleName module = new ModuleName("module" + n % 50);
                    witness.answered(module, n % 3 == 0 ? 500 : 200);
                    witness.crowded(module, Duration.ofMillis(n % 40));
                }));
    }
}
