package org.canopy.platform.identity;

import static org.canopy.platform.identity.Office.PASSWORD;
import static org.canopy.platform.identity.Office.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.platform.identity.FirstSignIn.Beginning;
import org.canopy.platform.identity.Office.Signed;
import org.canopy.platform.identity.SignIn.Try;
import org.canopy.platform.identity.password.Argon2id;
import org.canopy.platform.identity.password.HashQueue;
import org.canopy.platform.identity.password.Passwords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and what everybody else learns: nothing. */
class SignInTest {
    private static final Permission ACCOUNTS = new Permission(OwnPermissions.ACCOUNTS);

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static String wrong() {
        return "not: WRONG";
    }

    /** A minute on: a code counts once. */
    private String next(Signed who) {
        office.cell.advance(Duration.ofMinutes(1));
        return office.code(who.app());
    }

    @Test
    void thePasswordAloneIsNotEnoughForWhoHasASecondFactor() {
        Signed admin = office.administrator("mei");
        assertEquals(wrong(), token(office.signIn("mei", PASSWORD, "")));
        assertEquals(wrong(), token(office.signIn("mei", PASSWORD, "000000")));
        String code = next(admin);
        assertEquals(wrong(), token(office.signIn("mei", PASSWORD + "x", code)));
        String token = token(office.signIn(" ＭＥＩ ", PASSWORD, code));
        assertTrue(office.behind(token).orElseThrow().may(ACCOUNTS, office.cell.division()));
        assertEquals(wrong(), token(office.signIn("mei", PASSWORD, code)), "a code counted twice");
    }

    @Test
    void whateverIsWrongTheAnswerAndTheWorkAreTheSame() {
        Signed admin = office.administrator("mei");
        office.administration
                .add(office.cell, admin.person(), AccountKind.UNIT, new SignInName("xuexiao"), "学校")
                .orElseThrow();
        Account locked = member(admin, "lao-wang");
        office.administration.lock(office.cell, admin.person(), locked.id(), true);
        List<Try> tries = List.of(
                new Try("nobody", PASSWORD, ""),
                new Try("", "", ""),
                new Try("x".repeat(5_000), PASSWORD, ""),
                new Try("mei", "wrong", ""),
                new Try("mei", PASSWORD, "123456"),
                new Try("xuexiao", PASSWORD, ""),
                new Try("lao-wang", PASSWORD, ""));
        for (Try one : tries) {
            long before = office.passwords.computed();
            assertEquals(Outcome.wrong(), office.signIn.signIn(office.cell, one, Optional.empty()));
            assertEquals(before + 1, office.passwords.computed(), one.name());
        }
    }

    @Test
    void whoGuessesTooOftenWaitsWhetherTheNameExistsOrNot() {
        Signed admin = office.administrator("mei");
        for (String name : List.of("mei", "nobody")) {
            for (int i = 0; i < SlowDown.FREE; i++) {
                assertEquals(wrong(), token(office.signIn(name, "guess " + i, "")), name);
            }
            long before = office.passwords.computed();
            assertEquals("not: WAIT", token(office.signIn(name, PASSWORD, "")), name);
            assertEquals(before, office.passwords.computed(), "a guess that waits costs nothing");
        }
        office.cell.advance(Duration.ofSeconds(31));
        assertEquals(wrong(), token(office.signIn("nobody", PASSWORD, "")));
        assertEquals("not: WAIT", token(office.signIn("nobody", PASSWORD, "")));
        String in = token(office.signIn("mei", PASSWORD, next(admin)));
        assertTrue(office.behind(in).isPresent(), in);
        assertEquals(wrong(), token(office.signIn("mei", "guess", "")), "a right one begins anew");
        assertEquals(Duration.ofMinutes(15), SlowDown.pause(1_000));
    }

    @Test
    void aPaperCodeStandsInForThePhoneOnce() {
        Signed admin = office.administrator("mei");
        String paper = admin.paper().get(3).toLowerCase().replace("-", " ").replace('0', 'o');
        String token = token(office.signIn("mei", PASSWORD, paper));
        assertTrue(office.behind(token).isPresent(), token);
        assertEquals(wrong(), token(office.signIn("mei", PASSWORD, paper)));
        assertEquals(9, office.own.seen(office.cell, admin.person()).recoveryLeft());
        String code = next(admin);
        List<String> fresh =
                office.second.renew(office.cell, office.account("mei"), code).orElseThrow();
        assertEquals(wrong(), token(office.signIn("mei", PASSWORD, admin.paper().get(4))));
        assertTrue(office.behind(token(office.signIn("mei", PASSWORD, fresh.get(0))))
                .isPresent());
    }

    @Test
    void eachSignInIsANewSessionAndTheOneBeforeEnds() {
        Signed admin = office.administrator("mei");
        Try typed = new Try("mei", PASSWORD, next(admin));
        String token = token(office.signIn.signIn(
                office.cell, typed, Optional.of(admin.person().session())));
        assertNotEquals(admin.token(), token);
        assertTrue(office.behind(token).isPresent());
        assertTrue(office.behind(admin.token()).isEmpty());
        office.signIn.signOut(office.cell, office.behind(token).orElseThrow());
        assertTrue(office.behind(token).isEmpty());
    }

    @Test
    void whoDoesNothingForAQuarterOfAnHourIsSignedOutAndEverybodyAfterTwelve() {
        Signed admin = office.administrator("mei");
        office.cell.advance(Duration.ofMinutes(14));
        assertTrue(office.behind(admin.token()).isPresent());
        office.cell.advance(Duration.ofMinutes(14));
        assertTrue(office.behind(admin.token()).isPresent());
        office.cell.advance(Duration.ofMinutes(15));
        assertTrue(office.behind(admin.token()).isEmpty());
        String token = token(office.signIn("mei", PASSWORD, next(admin)));
        for (int i = 0; i < 71; i++) {
            office.cell.advance(Duration.ofMinutes(10));
            assertTrue(office.behind(token).isPresent(), "after " + i);
        }
        office.cell.advance(Duration.ofMinutes(10));
        assertTrue(office.behind(token).isEmpty());
    }

    @Test
    void aSessionIsNothingInAnotherCountyEvenIfItsRowWereThere() {
        Signed admin = office.administrator("mei");
        try (Office other = new Office(folder, "linshui", new Passwords(Office.QUICK, new HashQueue(1, 4)))) {
            other.administrator("hua");
            assertTrue(other.behind(admin.token()).isEmpty());
            var hua = other.account("hua").id();
            other.cell.write(db -> {
                new org.canopy.platform.identity.store.SessionStore()
                        .add(db, Session.begun(office.cell, hua, "a token of Qinghe"));
                return true;
            });
            assertTrue(other.behind("a token of Qinghe").isEmpty());
        }
    }

    @Test
    void noTokenPasswordCodeOrSecretLiesInTheDatabase() throws Exception {
        Signed admin = office.administrator("mei");
        String token = token(office.signIn("mei", PASSWORD, next(admin)));
        String code = office.first.newCode(office.cell, true).orElseThrow();
        byte[] all;
        try (var files = java.nio.file.Files.walk(folder)) {
            var out = new java.io.ByteArrayOutputStream();
            for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                out.write(java.nio.file.Files.readAllBytes(file));
            }
            all = out.toByteArray();
        }
        String text = new String(all, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("argon2id"));
        for (String secret : List.of(
                token,
                PASSWORD,
                code,
                Draw.read(code),
                Totp.text(admin.app()),
                new String(admin.app(), java.nio.charset.StandardCharsets.ISO_8859_1),
                admin.paper().get(5),
                Draw.read(admin.paper().get(5)))) {
            assertFalse(text.contains(secret));
        }
    }

    @Test
    void anAdministratorWithoutASecondFactorMayOnlyLookAfterThemselves() {
        String code = office.first.newCode(office.cell, false).orElseThrow();
        String token = token(office.first.redeem(office.cell, new Beginning(code, "mei", PASSWORD)));
        SignedIn half = office.behind(token).orElseThrow();
        assertTrue(half.may(new Permission(Needs.SIGNED_IN)));
        assertFalse(half.may(ACCOUNTS));
        assertTrue(office.own.seen(office.cell, half).mustAdd());
        assertTrue(office.first.newCode(office.cell, false).isPresent(), "nobody is able yet: a new code can be had");
    }

    @Test
    void withoutTheVaultNobodySignsInAndNothingIsCounted() {
        Signed admin = office.administrator("mei");
        office.cell.vault().lock();
        for (int i = 0; i < 9; i++) {
            assertEquals("not: LOCKED", token(office.signIn("mei", PASSWORD, "")));
        }
        office.cell.vault().unlock();
        assertTrue(office.behind(token(office.signIn("mei", PASSWORD, next(admin))))
                .isPresent());
    }

    @Test
    void aHashOfYesterdayIsMadeAnewWhenItsOwnerSignsIn() {
        Signed admin = office.administrator("mei");
        Passwords stronger = new Passwords(new Argon2id(256, 2, 1), new HashQueue(1, 4));
        SignIn tomorrow = new SignIn(stronger, office.second, Duration.ZERO);
        assertTrue(office.account("mei").password().contains("m=64,t=1"));
        tomorrow.signIn(office.cell, new Try("mei", PASSWORD, next(admin)), Optional.empty());
        assertTrue(office.account("mei").password().contains("m=256,t=2"));
        assertTrue(office.behind(token(office.signIn("mei", PASSWORD, next(admin))))
                .isPresent());
        assertTrue(office.account("mei").password().contains("m=256,t=2"), "it is never made weaker");
        tomorrow.close();
        stronger.close();
    }

    @Test
    void everySignInStandsInTheLedgerAndWrongOnesOfWhoExistsToo() {
        Signed admin = office.administrator("mei");
        String id = admin.person().id().value();
        office.signIn("mei", "wrong", "");
        office.signIn("nobody", "wrong", "");
        office.signIn("mei", PASSWORD, next(admin));
        office.signIn.close(); // what waits is written
        List<String> ledger = office.ledger();
        assertEquals(
                List.of(
                        "identity.first-code  rescue",
                        "identity.first-administrator " + id + " ",
                        "identity.signed-in  one-time-code",
                        "identity.second-factor-set " + id + " "),
                ledger.subList(0, 4));
        assertEquals(
                List.of("identity.sign-in-failed " + id + " ", "identity.signed-in  totp"),
                ledger.subList(4, ledger.size()).stream().sorted().toList());
    }

    private Account member(Signed admin, String name) {
        var added = office.administration
                .add(office.cell, admin.person(), AccountKind.STAFF, new SignInName(name), name)
                .orElseThrow();
        String token = token(office.first.redeem(office.cell, new Beginning(added.code(), name, PASSWORD)));
        assertTrue(office.behind(token).isPresent(), token);
        return office.account(name);
    }
}
