package org.canopy.platform.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.canopy.api.store.Query;
import org.canopy.api.store.StoreUnavailable;

/**
 * Whether a database takes writes: what its last commit said, or, when that is long ago or was bad, a small write of our
 * own. The only class that knows the table {@code platform_pulse}.
 */
final class Pulse {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final String name;
    private CompletableFuture<Optional<String>> asked = CompletableFuture.completedFuture(Optional.empty());
    private long lastCommit = System.nanoTime() - FRESH.toNanos();

    Pulse(String name) {
        this.name = name;
    }

    synchronized void committed() {
        lastCommit = System.nanoTime();
    }

    synchronized void failed() {
        lastCommit = System.nanoTime() - FRESH.toNanos();
    }

    /**
     * Asks; one question at a time.
     *
     * @return what is wrong, in words; empty if writes are synced
     */
    synchronized CompletableFuture<Optional<String>> ask(CellStore store) {
        if (System.nanoTime() - lastCommit < FRESH.toNanos()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(() -> beat(store), question -> {
                Thread thread = new Thread(question, "pulse-" + name);
                thread.setDaemon(true);
                thread.start();
            });
        }
        return asked;
    }

    private static Optional<String> beat(CellStore store) {
        Query<Integer> beat = db -> db.insertInto(
                        table(name("platform_pulse")),
                        field(name("id"), Integer.class),
                        field(name("beat"), Long.class))
                .values(1, 1L)
                .onConflict(field(name("id")))
                .doUpdate()
                .set(field(name("beat"), Long.class), field("platform_pulse.beat + 1", Long.class))
                .execute();
        try {
            store.write(beat);
            return Optional.empty();
        } catch (StoreUnavailable e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Optional.of(
                    "the database does not take a write: " + e.getClass().getName());
        }
    }
}
