package org.canopy.platform.identity;

import static org.canopy.platform.identity.Office.PASSWORD;
import static org.canopy.platform.identity.Office.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.api.identity.spi.ProposedRole;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.identity.FirstSignIn.Beginning;
import org.canopy.platform.identity.Office.Signed;
import org.canopy.platform.identity.password.HashQueue;
import org.canopy.platform.identity.password.Passwords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts, roles, terms, places, deputies: who may what, and when. */
class AdministrationTest {
    private static final Permission TAKE = new Permission("content.take");
    private static final Permission ACCOUNTS = new Permission(OwnPermissions.ACCOUNTS);
    private static final DivisionCode TOWN = DivisionCode.of("519921100");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Term ALWAYS = new Term(TODAY, Optional.empty());

    /** A module that claims more than is its own. */
    private static final PermissionSet GREEDY = new PermissionSet() {
        @Override
        public Map<Permission, String> permissions() {
            return Map.of(TAKE, "take", ACCOUNTS, "stolen");
        }

        @Override
        public List<ProposedRole> roles() {
            return List.of(
                    new ProposedRole(
                            "desk", "desk", Set.of(AccountKind.STAFF, AccountKind.UNIT), Set.of(TAKE, ACCOUNTS)),
                    new ProposedRole(
                            ProposedRole.ADMINISTRATOR, "boss", Set.of(AccountKind.VOLUNTEER), Set.of(TAKE, ACCOUNTS)));
        }
    };

    @TempDir
    private Path folder;

    private Office office;
    private Signed admin;

    @BeforeEach
    void open() {
        Passwords passwords = new Passwords(Office.QUICK, new HashQueue(2, 32));
        office = new Office(folder, "qinghe", passwords, new Offered("content", false, GREEDY));
        admin = office.administrator("mei");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private record Member(Account account, String token) {}

    private Member member(String name, AccountKind kind) {
        var added = office.administration
                .add(office.cell, admin.person(), kind, new SignInName(name), name)
                .orElseThrow();
        String token = token(office.first.redeem(office.cell, new Beginning(added.code(), name, PASSWORD)));
        return new Member(office.account(name), token);
    }

    private boolean give(Member to, String role, DivisionCode where, Term term) {
        return office.administration.give(office.cell, admin.person(), to.account(), role, where, term);
    }

    private SignedIn now(Member who) {
        return office.behind(who.token()).orElseThrow();
    }

    @Test
    void aRoleCountsInItsPlaceAndTermAndWhileItsModuleIsOn() {
        Member li = member("li", AccountKind.STAFF);
        assertFalse(now(li).may(TAKE));
        assertTrue(give(li, "desk", TOWN, new Term(TODAY.plusDays(1), Optional.of(TODAY.plusDays(2)))));
        assertFalse(now(li).may(TAKE), "not yet");
        assertTrue(give(li, "desk", TOWN, new Term(TODAY, Optional.of(TODAY))));
        assertTrue(now(li).may(TAKE));
        assertTrue(now(li).may(TAKE, DivisionCode.of("519921100201")));
        assertFalse(now(li).may(TAKE, office.cell.division()));
        assertFalse(now(li).may(TAKE, DivisionCode.of("519921101")));
        office.cell.off("content");
        assertFalse(now(li).may(TAKE), "its module is off");
        office.cell.on("content");
        assertTrue(now(li).may(TAKE));
    }

    @Test
    void aModuleGivesItsOwnPermissionsOnlyAndSaysNotWhoMayBeAdministrator() {
        Member li = member("li", AccountKind.STAFF);
        assertTrue(give(li, "desk", office.cell.division(), ALWAYS));
        assertTrue(now(li).may(TAKE));
        assertFalse(now(li).may(ACCOUNTS), "a permission of another's");
        Role administrator = office.roles.in(office.cell).get(ProposedRole.ADMINISTRATOR);
        assertEquals(Set.of(AccountKind.STAFF), administrator.kinds());
        assertTrue(administrator.permissions().contains(TAKE));
        Member volunteer = member("zhi", AccountKind.VOLUNTEER);
        assertFalse(give(volunteer, ProposedRole.ADMINISTRATOR, office.cell.division(), ALWAYS));
        assertFalse(give(volunteer, "desk", office.cell.division(), ALWAYS));
        assertFalse(give(volunteer, "no-such-role", office.cell.division(), ALWAYS));
    }

    @Test
    void aDeputyHasTheOthersRolesForATimeAndNeedsASecondFactorForThem() {
        Member li = member("li", AccountKind.STAFF);
        office.administration.deputise(
                office.cell,
                admin.person(),
                li.account().id(),
                admin.person().id(),
                new Term(TODAY, Optional.of(TODAY)));
        assertFalse(now(li).may(ACCOUNTS), "not without a second factor");
        SecondFactor.Offer offer = office.second.offer(office.cell, office.account("li"));
        String code = office.code(Base32.bytes(offer.text()));
        assertTrue(office.second
                .accept(office.cell, office.account("li"), offer.sealed(), code, now(li).session())
                .isPresent());
        assertTrue(now(li).may(ACCOUNTS));
        office.cell.advance(Duration.ofMinutes(10));
        var deputies = office.administration
                .find(office.cell, li.account().id())
                .orElseThrow()
                .deputies();
        office.administration.endDeputy(
                office.cell, admin.person(), li.account().id(), deputies.get(0).id());
        assertFalse(now(li).may(ACCOUNTS));
    }

    @Test
    void theLastAdministratorStays() {
        var own = admin.person().id();
        assertThrows(LastAdministrator.class, () -> office.administration.lock(office.cell, admin.person(), own, true));
        String grant = office.administration
                .find(office.cell, own)
                .orElseThrow()
                .grants()
                .get(0)
                .id();
        assertThrows(
                LastAdministrator.class, () -> office.administration.take(office.cell, admin.person(), own, grant));
        assertTrue(office.behind(admin.token()).orElseThrow().may(ACCOUNTS), "nothing of it was done");
        assertThrows(
                IllegalArgumentException.class,
                () -> office.administration.reset(office.cell, admin.person(), office.account("mei")));
        Signed second = office.administrator("hua");
        office.administration.lock(office.cell, second.person(), own, true);
        assertTrue(office.behind(admin.token()).isEmpty(), "locked is signed out");
        assertEquals("not: WRONG", token(office.signIn("mei", PASSWORD, "")));
    }

    @Test
    void aSecondAdministratorResetsTheFirstWhoBeginsAnew() {
        Signed second = office.administrator("hua");
        String code = office.administration.reset(office.cell, second.person(), office.account("mei"));
        assertTrue(office.behind(admin.token()).isEmpty());
        office.cell.advance(Duration.ofMinutes(1));
        assertEquals("not: WRONG", token(office.signIn("mei", PASSWORD, office.code(admin.app()))));
        assertEquals(
                "not: WRONG", token(office.signIn("mei", PASSWORD, admin.paper().get(0))));
        Signed anew = office.begin(code, "mei");
        assertTrue(anew.person().may(ACCOUNTS));
        assertEquals("not: WRONG", token(office.first.redeem(office.cell, new Beginning(code, "mei", PASSWORD))));
    }

    @Test
    void aCodeOnPaperRunsOutAndTheConsolesAfterADay() {
        var added = office.administration
                .add(office.cell, admin.person(), AccountKind.UNIT, new SignInName("xuexiao"), "学校")
                .orElseThrow();
        String first = office.first.newCode(office.cell, true).orElseThrow();
        office.cell.advance(Duration.ofHours(24));
        assertEquals("not: WRONG", token(office.first.redeem(office.cell, new Beginning(first, "new", PASSWORD))));
        office.cell.advance(Duration.ofDays(6));
        assertEquals(
                "not: WRONG",
                token(office.first.redeem(office.cell, new Beginning(added.code(), "xuexiao", PASSWORD))));
    }

    @Test
    void theConsolesCodeIsRefusedWhileSomebodyIsAdministrator() {
        assertTrue(office.first.newCode(office.cell, false).isEmpty());
    }

    @Test
    void namesAreTakenOnceAndEverythingStandsInTheLedger() {
        Member li = member("li", AccountKind.STAFF);
        assertTrue(office.administration
                .add(office.cell, admin.person(), AccountKind.STAFF, new SignInName("li"), "另一个")
                .isEmpty());
        give(li, "desk", TOWN, ALWAYS);
        office.door.refused(office.cell, now(li), ACCOUNTS);
        String id = li.account().id().value();
        List<String> ledger = office.ledger();
        assertEquals(
                List.of(
                        "identity.account-added " + id + " STAFF",
                        "identity.signed-in  one-time-code",
                        "identity.role-given " + id + " desk@519921100",
                        "identity.refused identity.accounts "),
                ledger.subList(4, ledger.size()));
    }
}
