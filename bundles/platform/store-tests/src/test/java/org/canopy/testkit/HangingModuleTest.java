package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.canopy.api.county.Cell;
import org.canopy.api.events.Event;
import org.canopy.api.events.spi.EventListener;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.spi.JobHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that does not come back harms neither the other modules of its county nor the county's end. */
class HangingModuleTest {
    private static final Duration LONG = Duration.ofMinutes(11);

    @TempDir
    Path folder;

    /** Hears of a module's jobs and events, and stays in the first ones until it is let go. */
    private static final class Module implements JobHandler, EventListener {
        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        final CountDownLatch letGo = new CountDownLatch(1);
        final AtomicInteger inside = new AtomicInteger();
        final AtomicInteger mostInside = new AtomicInteger();
        private final String name;
        private final boolean stays;
        private final boolean ignoresInterrupts;

        Module(String name, boolean stays, boolean ignoresInterrupts) {
            this.name = name;
            this.stays = stays;
            this.ignoresInterrupts = ignoresInterrupts;
        }

        @Override
        public String kind() {
            return name + ".remind";
        }

        @Override
        public void run(Cell cell, Job job) {
            hear(job.key() + "/" + job.attempt());
        }

        @Override
        public String name() {
            return name + ".notes";
        }

        @Override
        public boolean hears(String type) {
            return type.equals(name + ".Happened");
        }

        @Override
        public void on(Cell cell, Event event) {
            hear(event.aggregate());
        }

        private void hear(String what) {
            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                heard.add(what);
                while (stays && letGo.getCount() > 0) {
                    stay();
                }
            } finally {
                inside.decrementAndGet();
            }
        }

        private void stay() {
            try {
                letGo.await();
            } catch (InterruptedException e) {
                if (!ignoresInterrupts) {
                    throw new IllegalStateException("interrupted", e);
                }
            }
        }

        String next() throws InterruptedException {
            return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
        }

        /** Moves the county's time until something is heard: the pause after a failure has some seconds. */
        String nextLater(FakeCell cell) throws InterruptedException {
            String next = null;
            for (int i = 0; next == null && i < 100; i++) {
                cell.advance(Duration.ofSeconds(11));
                next = heard.poll(100, TimeUnit.MILLISECONDS);
            }
            return String.valueOf(next);
        }
    }

    private static void schedule(Cell cell, String kind, String key) {
        cell.write(db -> {
            cell.jobs().schedule(db, kind, key, cell.clock().instant());
            return key;
        });
    }

    private static void publish(Cell cell, String type, String aggregate) {
        cell.write(db -> {
            cell.events().publish(db, type, aggregate);
            return aggregate;
        });
    }

    private FakeCell cell(Module hotline, Module records) {
        return new FakeCell(folder, "testkit")
                .install("hotline", hotline)
                .install("records", records)
                .on("hotline")
                .on("records");
    }

    @Test
    void aJobThatHangsIsInterruptedCountsAsFailedAndComesAgainWhileOtherModulesGoOn() throws InterruptedException {
        Module hotline = new Module("hotline", true, false);
        Module records = new Module("records", false, false);
        try (FakeCell cell = cell(hotline, records)) {
            schedule(cell, "hotline.remind", "a");
            assertEquals("a/1", hotline.next());
            schedule(cell, "records.remind", "b");
            assertEquals("b/1", records.next());
            publish(cell, "records.Happened", "e");
            assertEquals("e", records.next());
            assertEquals(List.of(), cell.complaints());

            cell.advance(LONG);
            String again = hotline.nextLater(cell);
            hotline.letGo.countDown();
            assertEquals("a/2", again);
            assertEquals(1, hotline.mostInside.get());
        }
    }

    @Test
    void aListenerThatHangsIsInterruptedAndHearsTheSameAgainInOrder() throws InterruptedException {
        Module hotline = new Module("hotline", true, false);
        Module records = new Module("records", false, false);
        try (FakeCell cell = cell(hotline, records)) {
            publish(cell, "hotline.Happened", "first");
            publish(cell, "records.Happened", "between");
            publish(cell, "hotline.Happened", "second");
            assertEquals("between", records.next());
            assertEquals("first", hotline.next());
            cell.advance(LONG);
            String again = hotline.nextLater(cell);
            hotline.letGo.countDown();
            assertEquals("first", again);
            assertEquals("second", hotline.nextLater(cell));
        }
    }

    @Test
    void whoIgnoresTheInterruptIsNamedNeverRunsTwiceAtATimeAndDoesNotHoldUpTheEnd() throws InterruptedException {
        Module hotline = new Module("hotline", true, true);
        Module records = new Module("records", false, false);
        try (FakeCell cell = cell(hotline, records)) {
            schedule(cell, "hotline.remind", "a");
            assertEquals("a/1", hotline.next());
            cell.advance(LONG);
            for (int i = 0; cell.complaints().isEmpty() && i < 1_000; i++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertTrue(
                    cell.complaints()
                            .get(0)
                            .startsWith("county test: module hotline hangs in job hotline.remind since "),
                    cell.complaints().toString());
            for (int i = 0; i < 20; i++) {
                cell.advance(Duration.ofSeconds(20));
                schedule(cell, "records.remind", "b" + i);
                assertEquals("b" + i + "/1", records.next());
            }
            assertEquals(1, hotline.mostInside.get());
            assertTrue(hotline.heard.isEmpty());
        }
        assertEquals(1, hotline.inside.get(), "the county ended before the job did");
        hotline.letGo.countDown();
    }
}
