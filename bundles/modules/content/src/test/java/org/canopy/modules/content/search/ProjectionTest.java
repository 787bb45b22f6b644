package org.canopy.modules.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final long LONG = 60_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Projection projection = new Projection("of a test", threads);
    private final AtomicInteger fillings = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void fillsOncePerChange() {
        assertTrue(projection.reaches(0, fillings::incrementAndGet, LONG));
        assertTrue(projection.reaches(0, fillings::incrementAndGet, LONG));
        assertEquals(1, fillings.get());
        assertTrue(projection.reaches(1, fillings::incrementAndGet, LONG));
        assertEquals(2, fillings.get());
    }

    @Test
    void whoCannotWaitGoesOnWhileItFills() {
        var go = new CountDownLatch(1);
        Runnable slow = () -> {
            fillings.incrementAndGet();
            await(go);
        };
        assertFalse(projection.reaches(0, slow, 1));
        assertFalse(projection.reaches(0, slow, 1));
        go.countDown();
        assertTrue(projection.reaches(0, slow, LONG));
        assertEquals(1, fillings.get(), "one filling, whoever asks");
    }

    @Test
    void aFillingThatFailsIsNoAnswerAndIsNotTriedByEverySearch() {
        Runnable broken = () -> {
            fillings.incrementAndGet();
            throw new IllegalStateException("the disk is full");
        };
        assertFalse(projection.reaches(0, broken, LONG));
        assertFalse(projection.reaches(0, broken, LONG));
        assertEquals(1, fillings.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
