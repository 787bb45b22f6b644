package org.canopy.platform.rest;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** How many requests a module that came by package may have at a time: one that never answers cannot take every thread. */
final class Seats {
    static final int FOR_A_GUEST = 16;

    private final Semaphore free = new Semaphore(FOR_A_GUEST);
    private final Map<Long, Long> taken = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();

    /** Close it when the request is answered. */
    interface Seat {
        void close();
    }

    /** Empty when all are taken. */
    Optional<Seat> take() {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        long number = next.incrementAndGet();
        taken.put(number, System.nanoTime());
        return Optional.of(() -> {
            taken.remove(number);
            free.release();
        });
    }

    Duration longest() {
        long now = System.nanoTime();
        return Duration.ofNanos(
                taken.values().stream().mapToLong(since -> now - since).max().orElse(0));
    }
}
