package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.canopy.api.county.Cell;
import org.canopy.api.events.Event;
import org.canopy.api.events.spi.EventListener;
import org.canopy.platform.look.Kept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events reach only whom they were granted, wait for a module that is off, and for nobody that is gone for good. */
class EventGrantTest {
    @TempDir
    Path folder;

    private FakeCell cell;
    private Ears ears = new Ears("hotline.ears");

    /** Says that it hears everything. */
    private record Ears(String name, BlockingQueue<String> heard) implements EventListener {
        Ears(String name) {
            this(name, new LinkedBlockingQueue<>());
        }

        @Override
        public boolean hears(String type) {
            return true;
        }

        @Override
        public void on(Cell cell, Event event) {
            heard.add(event.type() + "/" + event.aggregate());
        }

        private String next() throws InterruptedException {
            return heard.poll(5, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void begin() {
        cell = new FakeCell(folder, "testkit");
    }

    @AfterEach
    void end() {
        cell.close();
    }

    private void happens(String type, String what) {
        cell.write(db -> {
            cell.events().publish(db, type, what);
            return what;
        });
    }

    @Test
    void onlyItsOwnAndTheDeclaredTypesArrive() throws InterruptedException {
        cell.hears("hotline", "testkit.Granted").install("hotline", ears).on("hotline");
        happens("testkit.Secret", "1");
        happens("testkit.Granted", "2");
        happens("hotline.Own", "3");
        assertEquals("testkit.Granted/2", ears.next());
        assertEquals("hotline.Own/3", ears.next());
        assertNull(ears.heard().poll(300, TimeUnit.MILLISECONDS));
    }

    @Test
    void underAnotherModulesNameNothingIsHeard() throws InterruptedException {
        Ears stranger = new Ears("records.ears");
        cell.hears("hotline", "testkit.Happened")
                .install("hotline", stranger, ears)
                .on("hotline");
        happens("testkit.Happened", "1");
        assertEquals("testkit.Happened/1", ears.next());
        assertNull(stranger.heard().poll(300, TimeUnit.MILLISECONDS));
    }

    @Test
    void aModuleThatWasOffForAYearMissesNothing() throws InterruptedException {
        cell.hears("hotline", "testkit.Happened").install("hotline", ears).on("hotline");
        happens("testkit.Happened", "1");
        assertEquals("testkit.Happened/1", ears.next());
        cell.off("hotline");
        happens("testkit.Happened", "2");
        for (int month = 0; month < 12; month++) {
            happens("testkit.Nobody", "month " + month);
            cell.advance(Duration.ofDays(31));
            isKept(0, "testkit.Nobody");
        }
        happens("testkit.Happened", "3");
        cell.on("hotline");
        assertEquals("testkit.Happened/2", ears.next());
        assertEquals("testkit.Happened/3", ears.next());
    }

    @Test
    void nothingIsKeptForAModuleThatIsGoneForGoodNorOfATypeThatNobodyHears() throws InterruptedException {
        cell.hears("hotline", "testkit.Happened").install("hotline", ears).on("hotline");
        happens("testkit.Happened", "1");
        assertEquals("testkit.Happened/1", ears.next());
        cell.off("hotline");
        happens("testkit.Nobody", "2");
        happens("testkit.Happened", "3");
        cell.advance(Duration.ofDays(31));
        isKept(0, "testkit.Nobody");
        isKept(1, "testkit.Happened");

        cell.uninstall("hotline");
        cell.advance(Duration.ofDays(1));
        TimeUnit.MILLISECONDS.sleep(300);
        isKept(1, "testkit.Happened");
        cell.advance(Duration.ofDays(31));
        isKept(0, "testkit.Happened");
    }

    /** The county tidies up by itself, soon after its time has moved. */
    private void isKept(int wanted, String type) throws InterruptedException {
        for (int i = 0; i < 100 && Kept.events(cell, type) != wanted; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(wanted, Kept.events(cell, type), type);
    }
}
