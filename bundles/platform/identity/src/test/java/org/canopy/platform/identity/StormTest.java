package org.canopy.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.canopy.api.county.CellName;
import org.canopy.platform.identity.password.Busy;
import org.canopy.platform.identity.password.HashQueue;
import org.canopy.platform.identity.password.Passwords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many sign in at once: some are told to come back, and whoever reads is not held up. Counted, not timed. */
class StormTest {
    private static final CellName QINGHE = new CellName("qinghe");

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final HashQueue queue = new HashQueue(1, 6);
    private final CountDownLatch storm = new CountDownLatch(1);

    @AfterEach
    void calm() {
        storm.countDown();
        people.shutdownNow();
        queue.close();
    }

    private void hold() {
        try {
            storm.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fills a county's share with hashes that do not end. */
    private List<CompletableFuture<Boolean>> fill(CellName county, int many) throws InterruptedException {
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            waiting.add(CompletableFuture.supplyAsync(
                    () -> queue.run(county, () -> {
                        hold();
                        return true;
                    }),
                    people));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (queue.waitingOf(county) < many && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertEquals(many, queue.waitingOf(county));
        return waiting;
    }

    @Test
    void oneCountysStormTakesHalfAndNoMore() throws Exception {
        List<CompletableFuture<Boolean>> waiting = fill(QINGHE, 3);
        assertThrows(Busy.class, () -> queue.run(QINGHE, () -> true));
        List<CompletableFuture<Boolean>> others = fill(new CellName("linshui"), 3);
        storm.countDown();
        for (CompletableFuture<Boolean> one : waiting) {
            assertTrue(one.get(20, TimeUnit.SECONDS));
        }
        for (CompletableFuture<Boolean> one : others) {
            assertTrue(one.get(20, TimeUnit.SECONDS));
        }
        assertTrue(queue.run(QINGHE, () -> true), "afterwards all is as before");
    }

    @Test
    void whileTheQueueIsFullASignInIsToldSoAndReadingGoesOn(@TempDir Path folder) throws Exception {
        try (Office office = new Office(folder, "qinghe", new Passwords(Office.QUICK, queue))) {
            Office.Signed admin = office.administrator("mei");
            List<CompletableFuture<Boolean>> waiting = fill(QINGHE, 3);
            for (int i = 0; i < 50; i++) {
                assertEquals("not: BUSY", Office.token(office.signIn("mei", "guess " + i, "")), "it is no wrong try");
                assertTrue(office.behind(admin.token()).isPresent(), "whoever is signed in goes on");
                assertEquals(1, office.administration.all(office.cell).size());
            }
            storm.countDown();
            for (CompletableFuture<Boolean> one : waiting) {
                assertTrue(one.get(20, TimeUnit.SECONDS));
            }
            office.cell.advance(java.time.Duration.ofMinutes(1));
            String in = Office.token(office.signIn("mei", Office.PASSWORD, office.code(admin.app())));
            assertTrue(office.behind(in).isPresent(), in);
        }
    }
}
