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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;
import org.canopy.core.privacy.LegalBasis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 申请、批准、查阅: who may decide what about whom. */
class AskingTest {
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
    void whoeverIsResponsibleLetsReadForAWhile() {
        String id = house.asked(WORKER, "1", Request.Kind.ASK, 60);
        assertFalse(house.reads(WORKER, "1"));
        String grant = done(house.asking.approve(house.cell, LEAD, id, 30));
        assertTrue(house.reads(WORKER, "1"));
        assertFalse(house.reads(WORKER, "2"));
        assertFalse(house.reads(LEAD, "1"), "who approves reads nothing by it");
        house.later(Duration.ofMinutes(29));
        assertTrue(house.reads(WORKER, "1"));
        house.later(Duration.ofMinutes(1));
        assertFalse(house.reads(WORKER, "1"));
        assertEquals(List.of("access.asked records/child:1", "access.approved records/child:1"), house.ledger());
        assertEquals(26, grant.length());
    }

    @Test
    void nobodyDecidesAboutThemselvesTheirDeputyOrWhomTheyStandInFor() {
        house.staff.standsFor(DEPUTY, LEAD);
        assertEquals(
                "no: OWN",
                done(house.asking.approve(house.cell, LEAD, house.asked(LEAD, "1", Request.Kind.ASK, 60), 60)));
        assertEquals(
                "no: OWN",
                done(house.asking.approve(house.cell, DEPUTY, house.asked(LEAD, "1", Request.Kind.ASK, 60), 60)));
        assertEquals(
                "no: OWN",
                done(house.asking.approve(house.cell, LEAD, house.asked(DEPUTY, "1", Request.Kind.ASK, 60), 60)));
    }

    @Test
    void onlyWhoIsResponsibleThereDecides() {
        AccountId near = id('n');
        house.staff.add(near, TOWNSHIP, AccessPermissions.APPROVE);
        String here = house.asked(WORKER, "1", Request.Kind.ASK, 60);
        String elsewhere = house.asked(WORKER, "e1", Request.Kind.ASK, 60);
        for (AccountId other : List.of(DUTY, AUDITOR)) {
            assertEquals("no: NOT_RESPONSIBLE", done(house.asking.approve(house.cell, other, here, 60)));
            assertEquals("no: NOT_RESPONSIBLE", done(house.asking.refuse(house.cell, other, here, "不行")));
        }
        assertEquals("no: NOT_RESPONSIBLE", done(house.asking.approve(house.cell, near, elsewhere, 60)));
        assertEquals(26, done(house.asking.approve(house.cell, near, here, 60)).length());
        assertEquals(
                List.of(elsewhere),
                house.desk.of(house.cell, LEAD).decide().stream()
                        .map(Request::id)
                        .toList());
        assertEquals(List.of(), house.desk.of(house.cell, near).decide());
    }

    @Test
    void whatIsDecidedIsDecidedOnce() {
        String id = house.asked(WORKER, "1", Request.Kind.ASK, 60);
        assertEquals("no: MINUTES", done(house.asking.approve(house.cell, LEAD, id, 61)));
        assertEquals("no: MINUTES", done(house.asking.approve(house.cell, LEAD, id, 0)));
        assertEquals(id, done(house.asking.refuse(house.cell, LEAD, id, "用途不清楚")));
        assertEquals("no: OVER", done(house.asking.approve(house.cell, LEAD, id, 60)));
        assertEquals("no: OVER", done(house.asking.withdraw(house.cell, WORKER, id)));
        assertFalse(house.reads(WORKER, "1"));
        Desk.One seen = house.desk.one(house.cell, WORKER, id).orElseThrow();
        assertEquals("用途不清楚", house.desk.answer(house.cell, WORKER, seen));
        assertEquals("走访前要看上次的情况", house.desk.reason(house.cell, WORKER, seen));
    }

    @Test
    void whoAskedMayTakeItBackAndNobodyElseMay() {
        String id = house.asked(WORKER, "1", Request.Kind.ASK, 60);
        assertEquals("no: OVER", done(house.asking.withdraw(house.cell, LEAD, id)));
        assertEquals(id, done(house.asking.withdraw(house.cell, WORKER, id)));
        assertEquals("no: OVER", done(house.asking.approve(house.cell, LEAD, id, 60)));
    }

    @Test
    void aRequestIsNobodyElsesBusiness() {
        String id = house.asked(WORKER, "1", Request.Kind.ASK, 60);
        house.staff.add(id('o'), TOWNSHIP);
        assertTrue(house.desk.one(house.cell, id('o'), id).isEmpty());
        assertTrue(house.desk.one(house.cell, DUTY, id).isEmpty());
        assertTrue(house.desk.one(house.cell, LEAD, id).orElseThrow().decide());
        assertFalse(house.desk.one(house.cell, WORKER, id).orElseThrow().decide());
    }

    /** Unset it stays; set, it is void even before the job has run. */
    @Test
    void whatNobodyDecidesLapsesAfterTheCountysDays() throws InterruptedException {
        String stays = house.asked(WORKER, "1", Request.Kind.ASK, 60);
        house.cell.set("access.lapseDays", "3");
        String lapses = house.asked(WORKER, "2", Request.Kind.ASK, 60);
        house.cell.offer(new LapseJob());
        house.later(Duration.ofDays(3));
        assertEquals("no: OVER", done(house.asking.approve(house.cell, LEAD, lapses, 60)));
        house.cell.advance(Duration.ofSeconds(1));
        House.until(() -> house.ledger().contains("access.lapsed records/child:2"));
        assertTrue(
                house.ledger().contains("access.lapsed records/child:2"),
                house.ledger().toString());
        house.cell.set("access.lapseDays", "30");
        assertEquals(26, done(house.asking.approve(house.cell, LEAD, stays, 60)).length());
    }

    @Test
    void ofWhatIsNotThereNobodyAsks() {
        assertEquals("no: NO_RECORD", house.asked(WORKER, "none", Request.Kind.ASK, 60));
        house.cell.off("records");
        assertEquals("no: NO_RECORD", house.asked(WORKER, "1", Request.Kind.ASK, 60));
    }

    @Test
    void aWishThatIsNoneCannotBeMade() {
        for (int minutes : new int[] {0, -1, 24 * 60 + 1}) {
            assertThrows(IllegalArgumentException.class, () -> House.wish("1", Request.Kind.ASK, minutes));
        }
        assertThrows(IllegalArgumentException.class, () -> House.wish("1", Request.Kind.GLASS, 61));
        for (String words : List.of("", "  ", "字".repeat(501))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Wish(Request.Kind.ASK, child("1"), Why.AUDIT, LegalBasis.CONSENT, 5, words));
        }
    }

    /** Whoever does not work here any more has no grant that counts, whatever they were given. */
    @Test
    void aGrantEndsWithTheAccount() {
        house.approved(WORKER, "1");
        house.staff.leaves(WORKER);
        assertFalse(house.reads(WORKER, "1"));
        assertEquals(List.of(), house.access().grants(WORKER));
    }

    @Test
    void whoReadsMayGiveItBackAndWhoIsResponsibleMayTakeIt() {
        String one = house.approved(WORKER, "1");
        assertEquals("no: NOT_RESPONSIBLE", done(house.asking.stop(house.cell, DUTY, one)));
        assertEquals(one, done(house.asking.stop(house.cell, WORKER, one)));
        assertFalse(house.reads(WORKER, "1"));
        String two = house.approved(WORKER, "1");
        assertEquals(two, done(house.asking.stop(house.cell, LEAD, two)));
        assertFalse(house.reads(WORKER, "1"));
    }

    /** What a grant is for counts for the record that it was merged into, and stops when the merge is undone. */
    @Test
    void aMergedRecordIsReadUnderTheGrantOfEither() {
        house.approved(WORKER, "b");
        house.children.merged.put(child("b"), child("a"));
        assertTrue(house.reads(WORKER, "a"));
        assertTrue(house.reads(WORKER, "b"));
        house.children.merged.clear();
        assertFalse(house.reads(WORKER, "a"));
    }

    @Test
    void aCaseIsAssignedBySomebodyResponsibleForAYearAtMost() {
        Purpose purpose = Why.CASE_HANDLING.purpose();
        var now = house.cell.clock().instant();
        house.cell.write(db -> {
            house.access().assign(db, LEAD, WORKER, child("1"), purpose, now.plus(Duration.ofDays(300)));
            return true;
        });
        AccessGrant grant = house.access().grant(WORKER, child("1")).orElseThrow();
        assertEquals(AccessGrant.Kind.ASSIGNED, grant.kind());
        for (var wrong : Map.of(LEAD, now.plus(Duration.ofDays(1)), WORKER, now.plus(Duration.ofDays(400)), DUTY, now)
                .entrySet()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> house.cell.write(db -> {
                        house.access().assign(db, LEAD, wrong.getKey(), child("1"), purpose, wrong.getValue());
                        return true;
                    }));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> house.cell.write(db -> {
                    house.access().assign(db, DUTY, WORKER, child("2"), purpose, now.plus(Duration.ofDays(1)));
                    return true;
                }),
                "who is not responsible assigns nothing");
        house.cell.write(db -> {
            house.access().release(db, LEAD, WORKER, child("1"));
            house.access().release(db, LEAD, WORKER, child("never"));
            return true;
        });
        assertFalse(house.reads(WORKER, "1"));
        assertEquals(List.of("access.assigned records/child:1", "access.released records/child:1"), house.ledger());
    }

    @Test
    void whoHasWrittenARecordGoesOnWithItUntilTheDayEnds() {
        var until = house.cell.write(db -> house.access().written(db, WORKER, child("1")));
        assertEquals(until, house.cell.write(db -> house.access().written(db, WORKER, child("1"))));
        assertTrue(house.reads(WORKER, "1"));
        house.later(Duration.ofHours(12));
        assertFalse(house.reads(WORKER, "1"), "it was noon");
        assertEquals(List.of("access.written records/child:1"), house.ledger());
    }

    /** The row and its line stand together or not at all. */
    @Test
    void whatIsRolledBackIsInNoLedger() {
        assertThrows(
                IllegalStateException.class,
                () -> house.cell.write(db -> {
                    house.access().written(db, WORKER, child("1"));
                    throw new IllegalStateException("the module stumbles");
                }));
        assertFalse(house.reads(WORKER, "1"));
        assertEquals(List.of(), house.ledger());
    }
}
