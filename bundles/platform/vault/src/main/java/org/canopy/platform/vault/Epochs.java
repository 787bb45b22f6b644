package org.canopy.platform.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.canopy.api.vault.BoxKey;

/** The current epoch of each key that something was sealed to within the last minute; then it is wiped, asked for or not. */
final class Epochs implements AutoCloseable {
    private static final long SECONDS = 60;

    private final Map<BoxKey, Epoch> current = new HashMap<>();
    private final Executor afterAMinute;

    Epochs() {
        this(CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS));
    }

    /** @param afterAMinute runs what it gets a minute later */
    Epochs(Executor afterAMinute) {
        this.afterAMinute = afterAMinute;
    }

    /** A copy that the caller wipes. */
    synchronized Epoch with(BoxKey to) {
        if (!current.containsKey(to)) {
            current.put(to, Epoch.with(to));
            afterAMinute.execute(() -> end(to));
        }
        return current.get(to).copy();
    }

    private synchronized void end(BoxKey to) {
        Optional.ofNullable(current.remove(to)).ifPresent(Epoch::close);
    }

    @Override
    public synchronized void close() {
        current.values().forEach(Epoch::close);
        current.clear();
    }
}
