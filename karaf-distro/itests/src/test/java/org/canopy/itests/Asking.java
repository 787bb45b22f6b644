package org.canopy.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Asks for one page again and again, in a thread of its own, until it is closed. */
final class Asking implements AutoCloseable {
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    private Asking(Portal portal, String path, Duration pause) {
        thread = new Thread(() -> ask(portal, path, pause), "asking");
    }

    /** With five milliseconds between answer and question: the portal then has time for what is tried with it. */
    static Asking of(Portal portal, String path) {
        return begun(new Asking(portal, path, Duration.ofMillis(5)));
    }

    static Asking withoutPause(Portal portal, String path) {
        return begun(new Asking(portal, path, Duration.ZERO));
    }

    private static Asking begun(Asking asking) {
        asking.thread.start();
        return asking;
    }

    private void ask(Portal portal, String path, Duration pause) {
        while (!thread.isInterrupted()) {
            LockSupport.parkNanos(pause.toNanos());
            try {
                long begin = System.nanoTime();
                Answer answer = portal.get(path);
                micros.add((System.nanoTime() - begin) / 1_000);
                asked.incrementAndGet();
                if (answer.status() != 200) {
                    failures.add(answer.raw());
                }
            } catch (IOException e) {
                failures.add(e.toString());
            }
        }
    }

    void allWasWell() {
        assertEquals(List.of(), failures);
        assertTrue("asked only " + asked + " times", asked.get() > 10);
    }

    /** How long the answers took so far. */
    Figures figures() {
        synchronized (micros) {
            return Figures.of(micros);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
