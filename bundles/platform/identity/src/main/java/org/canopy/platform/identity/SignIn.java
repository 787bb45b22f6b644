package org.canopy.platform.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.platform.identity.SecondFactor.Check;
import org.canopy.platform.identity.password.Busy;
import org.canopy.platform.identity.password.Passwords;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.CodeStore;
import org.canopy.platform.identity.store.SessionStore;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Name, password and second factor in one step: whoever fails learns nothing of which was wrong, or who exists. */
@Component(service = SignIn.class)
public final class SignIn {
    private static final int LONGEST_NAME = 200;
    /** Longer than opening a sealed secret takes, and the synced line that this leaves. */
    private static final Duration EVENLY = Duration.ofMillis(300);

    private final AccountStore accounts = new AccountStore();
    private final SessionStore sessions = new SessionStore();
    private final CodeStore codes = new CodeStore();
    private final SlowDown slow = new SlowDown();
    private final FailureNotes failures = new FailureNotes();
    private final Passwords passwords;
    private final SecondFactor second;

    private final Duration evenly;

    @Activate
    public SignIn(@Reference Passwords passwords, @Reference SecondFactor second) {
        this(passwords, second, EVENLY);
    }

    /** @param evenly so long after the hash a wrong try is answered, whatever was found out meanwhile */
    SignIn(Passwords passwords, SecondFactor second, Duration evenly) {
        this.passwords = passwords;
        this.second = second;
        this.evenly = evenly;
    }

    /** Who tries, as typed. */
    public record Try(String name, String password, String code) {}

    /** @param before session of who was signed in with the same browser: it ends */
    public Outcome signIn(Cell cell, Try typed, Optional<String> before) {
        if (cell.vault().locked()) {
            return new Outcome.Not(Outcome.Why.LOCKED, Duration.ZERO);
        }
        String name = countedName(typed.name());
        Duration wait = slow.take(cell.name(), name, cell.clock());
        if (!wait.isZero()) {
            return new Outcome.Not(Outcome.Why.WAIT, wait);
        }
        try {
            Optional<Account> found = SignInName.of(typed.name()).flatMap(n -> cell.read(db -> accounts.named(db, n)));
            String hash = found.map(Account::password).orElse("");
            boolean right = passwords.matches(cell.name(), hash, typed.password());
            long hashed = System.nanoTime();
            Optional<Outcome> in = found.filter(a -> right && !a.locked())
                    .flatMap(a -> enter(cell, a, second.check(cell, a, typed.code()), typed, before));
            in.ifPresent(outcome -> slow.right(cell.name(), name));
            if (in.isEmpty()) {
                found.ifPresent(a -> failures.note(cell, a.id()));
                waitUntil(hashed + evenly.toNanos());
            }
            return in.orElseGet(Outcome::wrong);
        } catch (Busy e) {
            slow.notTried(cell.name(), name);
            return Outcome.busy();
        }
    }

    private static void waitUntil(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Outcome> enter(Cell cell, Account account, Check check, Try typed, Optional<String> before) {
        if (!check.right()) {
            return Optional.empty();
        }
        String token = Draw.token();
        String better = passwords.outgrew(account.password()) ? passwords.hash(cell.name(), typed.password()) : "";
        boolean entered = cell.write(db -> {
            if (!used(db, account, check)) {
                return false;
            }
            if (!better.isEmpty()) {
                accounts.setPassword(db, account.id(), better);
            }
            begin(db, cell, account, token, before, check.how());
            return true;
        });
        return entered ? Optional.of(new Outcome.In(token)) : Optional.empty();
    }

    /** A code counts once, also when two requests bring it at the same moment. */
    private boolean used(DSLContext db, Account account, Check check) {
        if (check.step().isPresent()) {
            return accounts.useStep(db, account.id(), check.step().getAsLong());
        }
        return check.recovery()
                .map(tag -> codes.useRecovery(db, account.id(), tag))
                .orElse(true);
    }

    /** A new session under a new token; the one before, if there was one, ends. */
    void begin(DSLContext db, Cell cell, Account account, String token, Optional<String> before, String how) {
        sessions.tidy(db, cell.clock().instant());
        before.ifPresent(tag -> sessions.end(db, tag));
        sessions.add(db, Session.begun(cell, account.id(), token));
        cell.ledger().write(db, new LedgerLine(account.id().value(), "identity.signed-in", "", how));
    }

    public void signOut(Cell cell, SignedIn person) {
        cell.write(db -> {
            if (sessions.end(db, person.session())) {
                cell.ledger().write(db, new LedgerLine(person.id().value(), "identity.signed-out", "", ""));
            }
            return true;
        });
    }

    /** Tries under one name, counted together with those at the sign-in. */
    SlowDown slow() {
        return slow;
    }

    static String countedName(String typed) {
        return SignInName.folded(typed.substring(0, Math.min(typed.length(), LONGEST_NAME)));
    }

    @Deactivate
    public void close() {
        failures.close();
    }
}
