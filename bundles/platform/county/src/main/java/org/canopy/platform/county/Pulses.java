package org.canopy.platform.county;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks many databases at once how they are; who does not answer soon is in trouble too. */
final class Pulses {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private Pulses() {}

    /** @param pulses by whose database it is, in words */
    static List<String> troubles(Map<String, CompletableFuture<Optional<String>>> pulses) {
        CompletableFuture.allOf(pulses.values().toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> null)
                .join();
        Optional<String> silent = Optional.of("the database does not answer within " + LIMIT.toSeconds() + " s");
        return pulses.entrySet().stream()
                .flatMap(pulse -> pulse.getValue().getNow(silent).stream().map(words -> pulse.getKey() + ": " + words))
                .toList();
    }
}
