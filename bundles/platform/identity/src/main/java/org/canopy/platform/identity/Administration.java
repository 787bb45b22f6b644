package org.canopy.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.identity.password.Passwords;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.CodeStore;
import org.canopy.platform.identity.store.GrantStore;
import org.canopy.platform.identity.store.SessionStore;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What administrators do with accounts. Every change is a line of the ledger, in the same write. */
@Component(service = Administration.class)
public final class Administration {
    private final AccountStore accounts = new AccountStore();
    private final GrantStore grants = new GrantStore();
    private final CodeStore codes = new CodeStore();
    private final SessionStore sessions = new SessionStore();
    private final Passwords passwords;
    private final Administrators administrators;
    private final Roles roles;

    @Activate
    public Administration(
            @Reference Passwords passwords, @Reference Administrators administrators, @Reference Roles roles) {
        this.passwords = passwords;
        this.administrators = administrators;
        this.roles = roles;
    }

    /** Somebody's account with what belongs to it. */
    public record Whole(Account account, List<Grant> grants, List<Deputy> deputies, boolean waits) {}

    public List<Whole> all(Cell cell) {
        return cell.read(
                db -> accounts.all(db).stream().map(a -> whole(db, cell, a)).toList());
    }

    public Optional<Whole> find(Cell cell, AccountId id) {
        return cell.read(db -> accounts.find(db, id).map(a -> whole(db, cell, a)));
    }

    private Whole whole(DSLContext db, Cell cell, Account a) {
        Instant now = cell.clock().instant();
        boolean waits = codes.oneTime(db, a.id().value(), now).isPresent();
        return new Whole(a, grants.of(db, List.of(a.id())), grants.deputyOf(db, a.id()), waits);
    }

    /** A new account, and the code that is handed over on paper. */
    public record Added(AccountId id, String code) {}

    /** Empty: the name is taken. */
    public Optional<Added> add(Cell cell, SignedIn by, AccountKind kind, SignInName name, String shown) {
        Account account = new Account(
                Draw.account(),
                kind,
                name,
                shown,
                "",
                false,
                "",
                0,
                0,
                cell.clock().instant());
        String code = Draw.code();
        String hash = passwords.hash(cell.name(), Draw.read(code));
        boolean added = cell.write(db -> {
            if (accounts.named(db, name).isPresent()) {
                return false;
            }
            accounts.add(db, account);
            setCode(db, cell, account.id(), hash);
            line(db, cell, by, "identity.account-added", account.id(), kind.name());
            return true;
        });
        return added ? Optional.of(new Added(account.id(), code)) : Optional.empty();
    }

    /**
     * A new code for somebody who has lost password or phone: both are void at once, and all sessions end.
     *
     * @throws LastAdministrator if nobody would be left
     * @throws IllegalArgumentException if it is their own account: that takes a second administrator
     */
    public String reset(Cell cell, SignedIn by, Account account) {
        if (by.id().equals(account.id())) {
            throw new IllegalArgumentException("nobody resets their own account");
        }
        String code = Draw.code();
        String hash = passwords.hash(cell.name(), Draw.read(code));
        change(cell, db -> {
            accounts.setPassword(db, account.id(), "");
            accounts.setSecond(db, account.id(), "", account.secondVersion(), 0);
            codes.setRecovery(db, account.id(), List.of());
            sessions.endAllOf(db, account.id(), "");
            setCode(db, cell, account.id(), hash);
            line(db, cell, by, "identity.account-reset", account.id(), "");
        });
        return code;
    }

    /** @throws LastAdministrator if nobody would be left */
    public void lock(Cell cell, SignedIn by, AccountId id, boolean locked) {
        change(cell, db -> {
            accounts.setLocked(db, id, locked);
            sessions.endAllOf(db, id, "");
            line(db, cell, by, locked ? "identity.account-locked" : "identity.account-unlocked", id, "");
        });
    }

    /** @return false if the county has no such role, or it is not for this kind of account */
    public boolean give(Cell cell, SignedIn by, Account account, String role, DivisionCode division, Term term) {
        Map<String, Role> known = roles.in(cell);
        if (!known.containsKey(role) || !known.get(role).kinds().contains(account.kind())) {
            return false;
        }
        cell.write(db -> {
            grants.add(db, new Grant(Draw.id(), account.id(), role, division, term));
            line(db, cell, by, "identity.role-given", account.id(), role + "@" + division.prefix());
            return true;
        });
        return true;
    }

    /** @throws LastAdministrator if nobody would be left */
    public void take(Cell cell, SignedIn by, AccountId id, String grant) {
        change(cell, db -> {
            if (grants.take(db, id, grant)) {
                line(db, cell, by, "identity.role-taken", id, grant);
            }
        });
    }

    /** Somebody stands in for somebody else. */
    public void deputise(Cell cell, SignedIn by, AccountId account, AccountId standsFor, Term term) {
        cell.write(db -> {
            grants.add(db, new Deputy(Draw.id(), account, standsFor, term));
            line(db, cell, by, "identity.deputy-named", account, standsFor.value());
            return true;
        });
    }

    public void endDeputy(Cell cell, SignedIn by, AccountId account, String deputy) {
        cell.write(db -> {
            if (grants.endDeputy(db, account, deputy)) {
                line(db, cell, by, "identity.deputy-ended", account, deputy);
            }
            return true;
        });
    }

    private void setCode(DSLContext db, Cell cell, AccountId id, String hash) {
        codes.setOneTime(db, id.value(), hash, cell.clock().instant().plus(FirstSignIn.CODE_COUNTS));
    }

    private void change(Cell cell, Consumer<DSLContext> change) {
        cell.write(db -> {
            change.accept(db);
            administrators.keepOne(db, cell);
            return true;
        });
    }

    private static void line(DSLContext db, Cell cell, SignedIn by, String act, AccountId whom, String reason) {
        cell.ledger().write(db, new LedgerLine(by.id().value(), act, whom.value(), reason));
    }
}
