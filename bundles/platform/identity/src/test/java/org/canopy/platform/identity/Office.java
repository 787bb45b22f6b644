package org.canopy.platform.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.canopy.api.identity.Person;
import org.canopy.api.ledger.LedgerEntry;
import org.canopy.platform.identity.FirstSignIn.Beginning;
import org.canopy.platform.identity.SignIn.Try;
import org.canopy.platform.identity.password.Argon2id;
import org.canopy.platform.identity.password.HashQueue;
import org.canopy.platform.identity.password.Passwords;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.LedgerBook;
import org.canopy.testkit.FakeCell;

/** An office of one county where tests work: everything of identity on a real cell, with hashes that cost little. */
final class Office implements AutoCloseable {
    static final Argon2id QUICK = new Argon2id(64, 1, 1);
    static final String PASSWORD = "correct horse battery";

    final FakeCell cell;
    final Passwords passwords;
    final Roles roles;
    final SecondFactor second = new SecondFactor();
    final SignIn signIn;
    final Administrators administrators = new Administrators();
    final FirstSignIn first;
    final OwnAccount own;
    final Administration administration;
    final Doorkeeper door;

    Office(Path folder) {
        this(folder, "qinghe", new Passwords(QUICK, new HashQueue(2, 32)));
    }

    Office(Path folder, String name, Passwords passwords, Offered... more) {
        this.cell = new FakeCell(folder, name, "content");
        this.passwords = passwords;
        List<Offered> offered = new java.util.ArrayList<>(List.of(more));
        offered.add(0, new Offered("identity", true, new OwnPermissions()));
        this.roles = new Roles(offered);
        this.signIn = new SignIn(passwords, second, java.time.Duration.ZERO);
        this.first = new FirstSignIn(passwords, signIn, administrators);
        this.own = new OwnAccount(passwords, signIn, roles);
        this.administration = new Administration(passwords, administrators, roles);
        this.door = new Doorkeeper(roles);
    }

    /** A first administrator with an app, signed in. */
    Signed administrator(String name) {
        String code = first.newCode(cell, true).orElseThrow();
        return begin(code, name);
    }

    /** @param app of the second factor that they have just set up */
    record Signed(SignedIn person, String token, byte[] app, List<String> paper) {}

    Signed begin(String code, String name) {
        String token = token(first.redeem(cell, new Beginning(code, name, PASSWORD)));
        SignedIn person = behind(token).orElseThrow();
        Account account = account(name);
        SecondFactor.Offer offer = second.offer(cell, account);
        byte[] secret = Base32.bytes(offer.text());
        List<String> paper = second.accept(cell, account, offer.sealed(), code(secret), person.session())
                .orElseThrow();
        return new Signed(behind(token).orElseThrow(), token, secret, paper);
    }

    String code(byte[] secret) {
        return Totp.code(secret, Totp.step(cell.clock().instant()));
    }

    Account account(String name) {
        return cell.read(db -> new AccountStore().named(db, new SignInName(name)))
                .orElseThrow();
    }

    Optional<SignedIn> behind(String token) {
        Optional<Person> person = door.behind(cell, token);
        return person.map(SignedIn.class::cast);
    }

    Outcome signIn(String name, String password, String code) {
        return signIn.signIn(cell, new Try(name, password, code), Optional.empty());
    }

    static String token(Outcome outcome) {
        return outcome.fold(Outcome.In::token, not -> "not: " + not.why(), unfit -> "unfit: " + unfit.errors());
    }

    /** What stands in the ledger, oldest first: {@code act object reason}. */
    List<String> ledger() {
        List<LedgerEntry> newest = cell.read(db -> new LedgerBook().newest(db, 200, 0));
        return java.util.stream.IntStream.range(0, newest.size())
                .mapToObj(i -> newest.get(newest.size() - 1 - i).line())
                .map(l -> l.act() + " " + l.object() + " " + l.reason())
                .toList();
    }

    @Override
    public void close() {
        signIn.close();
        passwords.close();
        cell.close();
    }
}
