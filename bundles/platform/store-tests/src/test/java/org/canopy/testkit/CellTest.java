package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.county.Settings;
import org.canopy.api.events.Event;
import org.canopy.api.events.spi.EventListener;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.spi.JobHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellTest {
    @TempDir
    Path folder;

    /** Notes what it was told; fails the first {@code failures} times. */
    private static final class Notes implements JobHandler, EventListener {
        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private int failures;

        Notes(int failures) {
            this.failures = failures;
        }

        @Override
        public String kind() {
            return "hotline.remind";
        }

        @Override
        public void run(Cell cell, Job job) {
            note(job.key() + "/" + job.attempt());
        }

        @Override
        public String name() {
            return "hotline.notes";
        }

        @Override
        public boolean hears(String type) {
            return type.equals("testkit.Happened");
        }

        @Override
        public void on(Cell cell, Event event) {
            note(event.aggregate());
        }

        private void note(String what) {
            if (failures-- > 0) {
                throw new IllegalStateException("not yet");
            }
            heard.add(what);
        }

        private String next() throws InterruptedException {
            return heard.poll(5, TimeUnit.SECONDS);
        }
    }

    private static void schedule(Cell cell, String key, Duration in) {
        cell.write(db -> {
            cell.jobs()
                    .schedule(db, "hotline.remind", key, cell.clock().instant().plus(in));
            return key;
        });
    }

    @Test
    void aJobWaitsForItsTimeSurvivesARestartAndWaitsWhileItsModuleIsOff() throws InterruptedException {
        Notes notes = new Notes(0);
        try (var cell = new FakeCell(folder, "testkit")) {
            cell.install("hotline", notes).on("hotline");
            schedule(cell, "a", Duration.ofHours(1));
            assertNull(notes.heard.poll(300, TimeUnit.MILLISECONDS));
        }
        try (var cell = new FakeCell(folder, "testkit")) {
            cell.install("hotline", notes);
            cell.advance(Duration.ofHours(2));
            assertNull(notes.heard.poll(300, TimeUnit.MILLISECONDS), "the module is off");
            cell.on("hotline");
            assertEquals("a/1", notes.next());
        }
    }

    @Test
    void aJobThatFailsIsTriedAgainLater() throws InterruptedException {
        Notes notes = new Notes(1);
        try (var cell = new FakeCell(folder, "testkit")) {
            cell.install("hotline", notes).on("hotline");
            schedule(cell, "a", Duration.ZERO);
            String heard = notes.heard.poll(400, TimeUnit.MILLISECONDS);
            // However late the first try came on a busy machine, the second is due some seconds after it.
            for (int i = 0; heard == null && i < 60; i++) {
                cell.advance(Duration.ofSeconds(11));
                heard = notes.heard.poll(400, TimeUnit.MILLISECONDS);
            }
            assertEquals("a/2", heard);
        }
    }

    @Test
    void eventsArriveInOrderAlsoThoseMissedWhileTheModuleWasOffAndNoneOfARolledBackWrite() throws InterruptedException {
        Notes notes = new Notes(0);
        try (var cell = new FakeCell(folder, "testkit")) {
            cell.hears("hotline", "testkit.Happened").install("hotline", notes);
            for (int i = 0; i < 300; i++) {
                String id = "e" + i;
                cell.write(db -> {
                    cell.events().publish(db, "testkit.Happened", id);
                    return id;
                });
            }
            assertThrows(
                    IllegalStateException.class,
                    () -> cell.write(db -> {
                        cell.events().publish(db, "testkit.Happened", "never");
                        throw new IllegalStateException("rolled back");
                    }));
            assertTrue(notes.heard.isEmpty());
            cell.on("hotline");
            for (int i = 0; i < 300; i++) {
                assertEquals("e" + i, notes.next());
            }
            assertTrue(notes.heard.isEmpty());
        }
    }

    @Test
    void twoCountiesShareNothing() {
        try (var one = new FakeCell(folder, "qinghe", "testkit");
                var two = new FakeCell(folder, "baishan", "testkit")) {
            one.write(StoreContract.put("a"));
            schedule(one, "j", Duration.ofDays(1));
            assertEquals(0, two.read(StoreContract.rows()));
            assertTrue(two.jobs().dueAt("hotline.remind", "j").isEmpty());
            assertNotEquals(one, two);
        }
    }

    @Test
    void aNeighbourIsFoundOnlyWhileItIsOnHere() {
        Notes notes = new Notes(0);
        try (var cell = new FakeCell(folder, "testkit")) {
            cell.hears("hotline", "testkit.Happened").install("hotline", notes);
            assertFalse(cell.find(JobHandler.class).isPresent());
            cell.on("hotline");
            assertEquals(notes, cell.find(JobHandler.class).orElseThrow());
            cell.off("hotline");
            assertFalse(cell.find(JobHandler.class).isPresent());
        }
    }

    @Settings("hotline")
    interface Hotline {
        OptionalInt urgentMinutes();

        default Duration pause() {
            return Duration.ofMinutes(3);
        }
    }

    @Test
    void settingsAreTypedAndABadOneNamesFileLineAndCure() {
        try (var cell = new FakeCell(folder, "testkit")) {
            assertEquals(OptionalInt.empty(), cell.settings(Hotline.class).urgentMinutes());
            assertEquals(Duration.ofMinutes(3), cell.settings(Hotline.class).pause());
            cell.set("hotline.urgentMinutes", "30").set("hotline.pause", "2 h").set("phone.police", "110 | 2027-12-31");
            assertEquals(OptionalInt.of(30), cell.settings(Hotline.class).urgentMinutes());
            assertEquals(Duration.ofHours(2), cell.settings(Hotline.class).pause());
            CountyProfile profile = cell.settings(CountyProfile.class);
            assertEquals("青禾县", profile.title());
            assertEquals(Map.of("police", "110 | 2027-12-31"), profile.phone());
            assertEquals(List.of(), profile.hosts());
            var bad = assertThrows(IllegalArgumentException.class, () -> cell.set("hotline.urgentMinutes", "soon"));
            assertTrue(bad.getMessage()
                    .matches(
                            "etc/org.canopy.county-test.cfg:\\d+: hotline.urgentMinutes = soon: not a whole number.*"));
            assertEquals(OptionalInt.of(30), cell.settings(Hotline.class).urgentMinutes(), "the last good state stays");
        }
    }
}
