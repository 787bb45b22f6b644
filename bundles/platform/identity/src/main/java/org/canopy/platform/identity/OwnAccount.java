package org.canopy.platform.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.platform.identity.password.Busy;
import org.canopy.platform.identity.password.Passwords;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.CodeStore;
import org.canopy.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What somebody does with their own account. */
@Component(service = OwnAccount.class)
public final class OwnAccount {
    private final AccountStore accounts = new AccountStore();
    private final SessionStore sessions = new SessionStore();
    private final CodeStore codes = new CodeStore();
    private final Passwords passwords;
    private final SignIn signIn;
    private final Roles roles;

    @Activate
    public OwnAccount(@Reference Passwords passwords, @Reference SignIn signIn, @Reference Roles roles) {
        this.passwords = passwords;
        this.signIn = signIn;
        this.roles = roles;
    }

    /** It, as it stands. @param mustAdd a second factor is wanted and missing */
    public record Seen(Account account, List<Session> sessions, int recoveryLeft, boolean mustAdd) {}

    public Seen seen(Cell cell, SignedIn person) {
        return cell.read(db -> {
            Account account = accounts.find(db, person.id()).orElseThrow();
            boolean wanted = Standing.of(db, cell, roles, account).needsSecondFactor(cell);
            List<Session> going = sessions.of(db, account.id()).stream()
                    .filter(s -> s.goesOn(cell))
                    .toList();
            return new Seen(account, going, codes.recoveryLeft(db, account.id()), wanted && !account.hasSecondFactor());
        });
    }

    /** Another password for who knows the old one; all sessions end, and a new one begins. */
    public Outcome changePassword(Cell cell, SignedIn person, String old, String fresh) {
        Account account = cell.read(db -> accounts.find(db, person.id()).orElseThrow());
        Optional<String> complaint = PasswordRule.complaint(account.name().value(), fresh);
        if (complaint.isPresent()) {
            return new Outcome.Unfit(Map.of("fresh", complaint.get()));
        }
        String name = account.name().value();
        Duration wait = signIn.slow().take(cell.name(), name, cell.clock());
        if (!wait.isZero()) {
            return new Outcome.Not(Outcome.Why.WAIT, wait);
        }
        try {
            if (!passwords.matches(cell.name(), account.password(), old)) {
                return new Outcome.Unfit(Map.of("old", "error.password.old"));
            }
            signIn.slow().right(cell.name(), name);
            String hash = passwords.hash(cell.name(), fresh);
            String token = Draw.token();
            cell.write(db -> {
                accounts.setPassword(db, account.id(), hash);
                sessions.endAllOf(db, account.id(), "");
                sessions.add(db, Session.begun(cell, account.id(), token));
                String who = account.id().value();
                cell.ledger().write(db, new LedgerLine(who, "identity.password-changed", who, ""));
                return true;
            });
            return new Outcome.In(token);
        } catch (Busy e) {
            signIn.slow().notTried(cell.name(), name);
            return Outcome.busy();
        }
    }

    /** Ends all sessions of somebody but the one they do it from. */
    public void endOthers(Cell cell, SignedIn person) {
        cell.write(db -> {
            String who = person.id().value();
            if (sessions.endAllOf(db, person.id(), person.session()) > 0) {
                cell.ledger().write(db, new LedgerLine(who, "identity.sessions-ended", who, ""));
            }
            return true;
        });
    }
}
