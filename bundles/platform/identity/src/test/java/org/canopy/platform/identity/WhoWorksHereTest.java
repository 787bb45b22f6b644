package org.canopy.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Colleague;
import org.canopy.api.identity.Permission;
import org.canopy.platform.store.Handover;
import org.canopy.testkit.PackageOwners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who counts as somebody who works here, signed in or not. */
class WhoWorksHereTest {
    @TempDir
    Path folder;

    private Office office;
    private SignedIn boss;
    private AccountId lee;
    private WhoWorksHere who;

    @BeforeEach
    void open() {
        office = new Office(folder);
        boss = office.administrator("boss").person();
        lee = office.administration
                .add(office.cell, boss, AccountKind.STAFF, SignInName.of("lee").orElseThrow(), "李老师")
                .orElseThrow()
                .id();
        who = new WhoWorksHere(office.roles, new Handover(new PackageOwners("content")));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Optional<Colleague> found(AccountId id) {
        return office.cell.read(db -> who.find(office.cell, db, id));
    }

    private void auditsToday() {
        LocalDate today = LocalDate.now(office.cell.clock());
        Account account =
                office.administration.find(office.cell, lee).orElseThrow().account();
        assertTrue(office.administration.give(
                office.cell,
                boss,
                account,
                OwnPermissions.AUDITOR,
                office.cell.division(),
                new Term(today, Optional.of(today))));
    }

    @Test
    void aRoleCountsWithinItsTermAndInItsPlace() {
        assertTrue(found(lee).isEmpty(), "an account without a role is nobody who works here");
        auditsToday();
        Colleague now = found(lee).orElseThrow();
        assertTrue(now.may(new Permission(OwnPermissions.LEDGER), office.cell.division()));
        assertFalse(now.may(new Permission(OwnPermissions.ACCOUNTS)));
        office.cell.clock().advance(Duration.ofDays(1));
        assertTrue(found(lee).isEmpty());
    }

    @Test
    void whoIsLockedDoesNotWorkHereAndKeepsTheirName() {
        auditsToday();
        office.administration.lock(office.cell, boss, lee, true);
        assertTrue(found(lee).isEmpty());
        assertEquals("李老师", who.names(office.cell).get(lee));
        assertTrue(found(new AccountId("a".repeat(26))).isEmpty());
    }

    @Test
    void aDeputyStandsForSomebodyForATime() {
        LocalDate today = LocalDate.now(office.cell.clock());
        office.administration.deputise(office.cell, boss, lee, boss.id(), new Term(today, Optional.of(today)));
        assertEquals(Set.of(boss.id()), found(lee).orElseThrow().standsFor());
        assertEquals(Set.of(), found(boss.id()).orElseThrow().standsFor());
        office.cell.clock().advance(Duration.ofDays(1));
        assertTrue(found(lee).isEmpty());
    }
}
