package org.canopy.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.spi.ProposedRole;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.platform.identity.password.Busy;
import org.canopy.platform.identity.password.Passwords;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.CodeStore;
import org.canopy.platform.identity.store.GrantStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * With a one-time code somebody chooses a password: the first administrator, whose code the console showed; and everybody
 * whom an administrator gave a code on paper, at the beginning or after a reset.
 */
@Component(service = FirstSignIn.class)
public final class FirstSignIn {
    static final Duration FIRST_COUNTS = Duration.ofHours(24);
    static final Duration CODE_COUNTS = Duration.ofDays(7);

    private final AccountStore accounts = new AccountStore();
    private final CodeStore codes = new CodeStore();
    private final GrantStore grants = new GrantStore();
    private final Passwords passwords;
    private final SignIn signIn;
    private final Administrators administrators;

    @Activate
    public FirstSignIn(
            @Reference Passwords passwords, @Reference SignIn signIn, @Reference Administrators administrators) {
        this.passwords = passwords;
        this.signIn = signIn;
        this.administrators = administrators;
    }

    /** What was typed. */
    public record Beginning(String code, String name, String password) {}

    /**
     * Makes the code for the first administrator; the one before is void. Also where a county has lost its last one.
     *
     * @return empty if the county has an administrator who can sign in, and {@code rescue} is false
     */
    public Optional<String> newCode(Cell cell, boolean rescue) {
        if (!rescue && cell.read(db -> administrators.anyAble(db, cell))) {
            return Optional.empty();
        }
        String code = Draw.code();
        String hash = passwords.hash(cell.name(), Draw.read(code));
        Instant end = cell.clock().instant().plus(FIRST_COUNTS);
        cell.write(db -> {
            codes.setOneTime(db, CodeStore.FIRST, hash, end);
            cell.ledger()
                    .write(
                            db,
                            new LedgerLine(
                                    LedgerLine.OPERATOR,
                                    "identity.first-code",
                                    "",
                                    rescue ? "rescue" : "no-administrator"));
            return true;
        });
        return Optional.of(code);
    }

    /** One valid code, one name, one password: signed in. */
    public Outcome redeem(Cell cell, Beginning typed) {
        if (cell.vault().locked()) {
            return new Outcome.Not(Outcome.Why.LOCKED, Duration.ZERO);
        }
        String counted = SignIn.countedName(typed.name());
        Duration wait = signIn.slow().take(cell.name(), counted, cell.clock());
        if (!wait.isZero()) {
            return new Outcome.Not(Outcome.Why.WAIT, wait);
        }
        try {
            Outcome outcome = redeemed(cell, typed);
            if (!(outcome instanceof Outcome.Not)) {
                signIn.slow().right(cell.name(), counted);
            }
            return outcome;
        } catch (Busy e) {
            signIn.slow().notTried(cell.name(), counted);
            return Outcome.busy();
        }
    }

    private record Pending(String owner, String hash) {}

    private Outcome redeemed(Cell cell, Beginning typed) {
        Instant now = cell.clock().instant();
        Optional<SignInName> name = SignInName.of(typed.name());
        Optional<Account> known = name.flatMap(n -> cell.read(db -> accounts.named(db, n)));
        Optional<Pending> pending = cell.read(db -> known.map(a -> a.id().value())
                .flatMap(owner -> codes.oneTime(db, owner, now).map(hash -> new Pending(owner, hash)))
                .or(() -> codes.oneTime(db, CodeStore.FIRST, now).map(hash -> new Pending(CodeStore.FIRST, hash))));
        String hash = pending.map(Pending::hash).orElse("");
        if (!passwords.matches(cell.name(), hash, Draw.read(typed.code()))) {
            return Outcome.wrong();
        }
        boolean first = pending.orElseThrow().owner().equals(CodeStore.FIRST);
        Map<String, String> errors = errors(typed, name, first && known.isPresent());
        if (!errors.isEmpty()) {
            return new Outcome.Unfit(errors);
        }
        String password = passwords.hash(cell.name(), typed.password());
        Account account = first ? administrator(cell, name.orElseThrow(), typed.name(), password) : known.orElseThrow();
        String token = Draw.token();
        boolean done = cell.write(db -> {
            if (!codes.useOneTime(db, pending.orElseThrow().owner(), hash)) {
                return false;
            }
            if (first) {
                accounts.add(db, account);
                Term term = new Term(LocalDate.now(cell.clock()), Optional.empty());
                grants.add(db, new Grant(Draw.id(), account.id(), ProposedRole.ADMINISTRATOR, cell.division(), term));
                cell.ledger()
                        .write(
                                db,
                                new LedgerLine(
                                        LedgerLine.OPERATOR,
                                        "identity.first-administrator",
                                        account.id().value(),
                                        ""));
            } else {
                accounts.setPassword(db, account.id(), password);
            }
            signIn.begin(db, cell, account, token, Optional.empty(), "one-time-code");
            return true;
        });
        return done ? new Outcome.In(token) : Outcome.wrong();
    }

    private static Map<String, String> errors(Beginning typed, Optional<SignInName> name, boolean taken) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty()) {
            errors.put("name", "error.name");
        } else if (taken) {
            errors.put("name", "error.name.taken");
        }
        PasswordRule.complaint(name.map(SignInName::value).orElse(typed.name()), typed.password())
                .ifPresent(key -> errors.put("password", key));
        return errors;
    }

    private static Account administrator(Cell cell, SignInName name, String shown, String password) {
        return new Account(
                Draw.account(),
                AccountKind.STAFF,
                name,
                shown.strip(),
                password,
                false,
                "",
                0,
                0,
                cell.clock().instant());
    }
}
