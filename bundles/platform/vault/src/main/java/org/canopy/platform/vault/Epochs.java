package org.canopy.platform.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.canopy.api.vault.BoxKey;

/** The current epoch of each key that something was sealed to within the last minute; then it is wiped, asked for or not. */
final class Epochs implements AutoCloseable {
    private static final long SECONDS = 60;

    private final Map<BoxKey, Epoch> current = new HashMap<>();
    private final Executor afterAMinute;
    private final Consumer<BoxKey> check;

    /** @param check throws where nobody shall seal to a key */
    Epochs(Consumer<BoxKey> check) {
        this(CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS), check);
    }

    /** @param afterAMinute runs what it gets a minute later */
    Epochs(Executor afterAMinute, Consumer<BoxKey> check) {
        this.afterAMinute = afterAMinute;
        this.check = check;
    }

    /** A copy that the caller wipes. */
    synchronized Epoch with(BoxKey to) {
        if (!current.containsKey(to)) {
            check.accept(to);
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
