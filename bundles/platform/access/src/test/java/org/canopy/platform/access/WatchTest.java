package org.canopy.platform.access;

import static org.canopy.platform.access.House.AUDITOR;
import static org.canopy.platform.access.House.LEAD;
import static org.canopy.platform.access.House.WORKER;
import static org.canopy.platform.access.House.child;
import static org.canopy.platform.access.House.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.canopy.api.identity.AccountId;
import org.canopy.api.jobs.Job;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.platform.access.alert.Lookout;
import org.canopy.platform.access.alert.UnusualType;
import org.canopy.platform.access.store.AlertTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule about unusual viewing on a real ledger. */
class WatchTest {
    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    static void refused(House house, AccountId who, String child) {
        line(house, who, "vault.refused", child, "case-handling");
    }

    private static void line(House house, AccountId who, String act, String child, String reason) {
        house.cell.write(db -> {
            house.cell.ledger().write(db, new LedgerLine(who.value(), act, child(child) + "/name", reason));
            return true;
        });
    }

    private void read(String child) {
        String grant = house.approved(WORKER, child);
        line(house, WORKER, "vault.open", child, "case-handling/" + grant);
    }

    private List<AlertTable.Alert> look() {
        house.watch.run(
                house.cell, new Job(WatchJob.KIND, "x", house.cell.clock().instant(), 1));
        return house.cell.read(db -> AlertTable.between(
                db,
                house.cell.clock().instant().minus(Duration.ofDays(90)),
                house.cell.clock().instant().plusMillis(1)));
    }

    private void adopt(Map<String, String> lines) {
        house.cell.policies().adopt(new UnusualType(), LocalDate.of(2026, 1, 1), lines);
    }

    /** No number of ours in a real county; the demonstration has an example, and says so. */
    @Test
    void whereNothingIsAdoptedNothingIsUnusual() {
        for (int i = 0; i < 40; i++) {
            refused(house, WORKER, "c" + i);
        }
        assertEquals(List.of(), look());
        assertTrue(Lookout.rule(house.cell).isEmpty());
        house.cell.set("demo", "true");
        assertTrue(Lookout.rule(house.cell).orElseThrow().example());
        assertEquals(
                List.of("refused"), look().stream().map(AlertTable.Alert::rule).toList());
    }

    /** What was read by leave and worked on is work, what was assigned is work; the rest is counted. */
    @Test
    void onlyWhatNobodyWorkedOnIsCounted() {
        adopt(Map.of("days", "14", "many", "3"));
        for (String child : List.of("1", "2", "3")) {
            read(child);
        }
        line(house, WORKER, "records.noted", "3", "");
        assertEquals(List.of(), look());
        read("4");
        List<AlertTable.Alert> found = look();
        assertEquals(1, found.size());
        assertEquals("many", found.get(0).rule());
        assertEquals(3, found.get(0).records());
        assertEquals(WORKER, found.get(0).person());
        assertEquals(1, look().size(), "told once");
    }

    /** The line of broken glass is the second person's; what is seen is the first's. */
    @Test
    void brokenGlassIsOfWhoReads() {
        adopt(Map.of("days", "14", "glass", "1"));
        house.broken(WORKER, "1");
        assertEquals(
                List.of(WORKER), look().stream().map(AlertTable.Alert::person).toList());
    }

    /** By itself, when the glass was broken, and every night. */
    @Test
    void itLooksByItself() throws InterruptedException {
        adopt(Map.of("days", "14", "glass", "1"));
        house.cell.offer(house.watch);
        house.broken(WORKER, "1");
        house.cell.advance(Duration.ofSeconds(1));
        House.until(() -> house.ledger().stream().anyMatch(line -> line.startsWith("access.alerted")));
        assertTrue(house.ledger().stream().anyMatch(line -> line.startsWith("access.alerted")));
        house.cell.advance(Duration.ofDays(1));
        House.until(() -> house.cell
                .jobs()
                .dueAt(WatchJob.KIND, WatchJob.NIGHTLY)
                .filter(at -> at.isAfter(house.cell.clock().instant()))
                .isPresent());
        assertTrue(house.cell
                .jobs()
                .dueAt(WatchJob.KIND, WatchJob.NIGHTLY)
                .orElseThrow()
                .isAfter(house.cell.clock().instant()));
    }

    @Test
    void anAlertIsReviewedBySomebodyWhomItIsNotAbout() {
        adopt(Map.of("days", "14", "refused", "2"));
        refused(house, LEAD, "1");
        refused(house, LEAD, "2");
        String alert = look().get(0).id();
        assertEquals("no: OWN", done(house.reviewing.alert(house.cell, LEAD, alert, Review.Outcome.JUSTIFIED, "好")));
        assertEquals(
                "no: NOT_RESPONSIBLE",
                done(house.reviewing.alert(house.cell, WORKER, alert, Review.Outcome.JUSTIFIED, "好")));
        assertEquals(alert, done(house.reviewing.alert(house.cell, AUDITOR, alert, Review.Outcome.DOUBTFUL, "再问")));
        assertEquals(0, house.cell.read(AlertTable::unreviewed));
        assertEquals("no: OVER", done(house.reviewing.alert(house.cell, AUDITOR, alert, Review.Outcome.DOUBTFUL, "再")));
    }
}
