package org.canopy.platform.access;

import static org.canopy.platform.access.House.AUDITOR;
import static org.canopy.platform.access.House.DEPUTY;
import static org.canopy.platform.access.House.DUTY;
import static org.canopy.platform.access.House.LEAD;
import static org.canopy.platform.access.House.TOWNSHIP;
import static org.canopy.platform.access.House.WORKER;
import static org.canopy.platform.access.House.child;
import static org.canopy.platform.access.House.done;
import static org.canopy.platform.access.House.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.identity.AccountId;
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 紧急查阅: two people, an hour, told at once, reviewed. */
class GlassTest {
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

    @Test
    void twoPeopleBreakItAndOnlyTheFirstReadsForAnHour() {
        String id = house.asked(WORKER, "1", Request.Kind.GLASS, 60);
        assertFalse(house.reads(WORKER, "1"));
        done(house.asking.confirm(house.cell, DUTY, id));
        assertEquals(
                AccessGrant.Kind.BREAK_GLASS,
                house.access().grant(WORKER, child("1")).orElseThrow().kind());
        assertFalse(house.reads(DUTY, "1"));
        assertFalse(house.reads(WORKER, "2"));
        house.later(Duration.ofMinutes(60));
        assertFalse(house.reads(WORKER, "1"));
        assertEquals(List.of("access.glass-asked records/child:1", "access.broken records/child:1"), house.ledger());
    }

    @Test
    void theSecondIsSomebodyElseAndNotCloseToTheFirst() {
        house.staff.add(WORKER, TOWNSHIP, AccessPermissions.SECOND);
        String id = house.asked(WORKER, "1", Request.Kind.GLASS, 60);
        assertEquals("no: OWN", done(house.asking.confirm(house.cell, WORKER, id)));
        house.staff.standsFor(DEPUTY, WORKER);
        assertEquals("no: OWN", done(house.asking.confirm(house.cell, DEPUTY, id)));
        assertEquals("no: NOT_RESPONSIBLE", done(house.asking.confirm(house.cell, AUDITOR, id)));
        assertEquals("no: OVER", done(house.asking.approve(house.cell, LEAD, id, 60)), "it goes its own way");
    }

    @Test
    void afterTenMinutesItWasNoEmergency() {
        String id = house.asked(WORKER, "1", Request.Kind.GLASS, 60);
        house.later(Duration.ofMinutes(10));
        assertEquals("no: OVER", done(house.asking.confirm(house.cell, DUTY, id)));
    }

    /** On the desk of everybody who reviews, without waiting for anything; and doctor says so. */
    @Test
    void whoeverReviewsIsToldAtOnce() {
        assertEquals(0, house.desk.of(house.cell, AUDITOR).waiting());
        house.broken(WORKER, "1");
        assertEquals(1, house.desk.of(house.cell, AUDITOR).waiting());
        assertEquals(1, house.desk.of(house.cell, LEAD).waiting());
        assertEquals(0, house.desk.of(house.cell, WORKER).waiting());
        List<String> said = new Complaints(FakeCells.of(house.cell)).complaints();
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("reviewed"), said.get(0));
    }

    @Test
    void untilItIsReviewedWhoBrokeItAsksForNothingAndKeepsTheirCases() {
        house.cell.write(db -> {
            house.access()
                    .assign(
                            db,
                            LEAD,
                            WORKER,
                            child("mine"),
                            Why.CASE_HANDLING.purpose(),
                            house.cell.clock().instant().plus(Duration.ofDays(90)));
            return true;
        });
        String grant = house.broken(WORKER, "1");
        assertEquals("no: UNREVIEWED", house.asked(WORKER, "2", Request.Kind.GLASS, 60));
        assertEquals("no: UNREVIEWED", house.asked(WORKER, "2", Request.Kind.ASK, 60));
        assertTrue(house.reads(WORKER, "mine"));
        assertEquals(26, house.asked(DUTY, "2", Request.Kind.ASK, 60).length(), "the second asks as before");
        done(house.reviewing.glass(house.cell, AUDITOR, grant, Review.Outcome.JUSTIFIED, "情况属实"));
        assertEquals(26, house.asked(WORKER, "2", Request.Kind.GLASS, 60).length());
        assertEquals(List.of(), new Complaints(FakeCells.of(house.cell)).complaints());
    }

    @Test
    void theCountyMayGiveTheReviewDays() {
        house.cell.set("access.reviewDays", "2");
        house.broken(WORKER, "1");
        assertEquals(26, house.asked(WORKER, "2", Request.Kind.ASK, 60).length());
        house.later(Duration.ofDays(2));
        assertEquals("no: UNREVIEWED", house.asked(WORKER, "3", Request.Kind.ASK, 60));
    }

    /** Two that were begun before the first was broken: the second one waits for the review, too. */
    @Test
    void twoAtOnceAreNotBothBroken() {
        String one = house.asked(WORKER, "1", Request.Kind.GLASS, 60);
        String two = house.asked(WORKER, "2", Request.Kind.GLASS, 60);
        assertEquals(26, done(house.asking.confirm(house.cell, DUTY, one)).length());
        assertEquals("no: UNREVIEWED", done(house.asking.confirm(house.cell, DUTY, two)));
    }

    @Test
    void itIsReviewedBySomebodyWhoWasNeither() {
        AccountId second = id('x');
        house.staff.add(second, TOWNSHIP, AccessPermissions.SECOND, AccessPermissions.REVIEW);
        house.staff.add(WORKER, TOWNSHIP, AccessPermissions.REVIEW);
        String grant = done(house.asking.confirm(house.cell, second, house.asked(WORKER, "1", Request.Kind.GLASS, 60)));
        for (AccountId involved : List.of(WORKER, second)) {
            assertEquals(
                    "no: OWN", done(house.reviewing.glass(house.cell, involved, grant, Review.Outcome.JUSTIFIED, "好")));
        }
        assertEquals(
                "no: NOT_RESPONSIBLE",
                done(house.reviewing.glass(house.cell, DUTY, grant, Review.Outcome.JUSTIFIED, "好")));
        assertEquals(grant, done(house.reviewing.glass(house.cell, AUDITOR, grant, Review.Outcome.DOUBTFUL, "再问")));
        assertEquals(
                "no: OVER",
                done(house.reviewing.glass(house.cell, LEAD, grant, Review.Outcome.JUSTIFIED, "好")),
                "once");
        assertTrue(house.ledger().contains("access.reviewed records/child:1"));
    }
}
