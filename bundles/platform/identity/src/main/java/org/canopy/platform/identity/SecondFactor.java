package org.canopy.platform.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.CodeStore;
import org.canopy.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Component;

/** The code beside the password: of an app, or off a paper. The app's secret lies sealed and is open for one comparison. */
@Component(service = SecondFactor.class)
public final class SecondFactor {
    private static final ModuleName US = new ModuleName("identity");
    private static final Purpose PURPOSE = new Purpose("sign-in");
    private static final int RECOVERY_CODES = 10;

    private final AccountStore accounts = new AccountStore();
    private final CodeStore codes = new CodeStore();
    private final SessionStore sessions = new SessionStore();

    /**
     * A secret that is shown once and not stored yet.
     *
     * @param sealed it, sealed, for the way to the page and back
     * @param text for typing in
     * @param link for a phone's app
     */
    public record Offer(String sealed, String text, String link) {}

    /**
     * What somebody typed, compared.
     *
     * @param step of an app's code
     * @param recovery tag of a paper code
     */
    record Check(boolean right, OptionalLong step, Optional<String> recovery) {
        static final Check WRONG = new Check(false, OptionalLong.empty(), Optional.empty());
        static final Check NOT_NEEDED = new Check(true, OptionalLong.empty(), Optional.empty());

        String how() {
            return step.isPresent() ? "totp" : recovery.isPresent() ? "recovery" : "password";
        }
    }

    /** @throws org.canopy.api.vault.VaultLocked while the keys are away */
    public Offer offer(Cell cell, Account account) {
        byte[] secret = Draw.secret();
        String text = Totp.text(secret);
        String issuer = url(cell.settings(CountyProfile.class).title());
        String link = "otpauth://totp/" + issuer + ":" + url(account.shown()) + "?secret=" + text + "&issuer=" + issuer;
        return new Offer(sealed(cell, label(account, "offer", account.secondVersion()), secret), text, link);
    }

    /**
     * Takes the offered secret as the account's own, if the app already knows it; ends all other sessions.
     *
     * @param session the one that goes on
     * @return paper codes, to be shown once; empty if the code is not the app's
     */
    public Optional<List<String>> accept(Cell cell, Account account, String sealed, String typed, String session) {
        Optional<byte[]> secret = opened(cell, label(account, "offer", account.secondVersion()), sealed);
        OptionalLong step =
                secret.map(s -> Totp.match(s, typed, cell.clock().instant(), 0)).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        int version = account.secondVersion() + 1;
        String own = sealed(cell, label(account, "totp", version), secret.orElseThrow());
        List<String> fresh = fresh();
        cell.write(db -> {
            accounts.setSecond(db, account.id(), own, version, step.getAsLong());
            codes.setRecovery(db, account.id(), tags(account, fresh));
            sessions.endAllOf(db, account.id(), session);
            cell.ledger()
                    .write(
                            db,
                            new LedgerLine(
                                    account.id().value(),
                                    "identity.second-factor-set",
                                    account.id().value(),
                                    ""));
            return true;
        });
        return Optional.of(fresh);
    }

    /** New paper codes in place of the old ones, for who has the app at hand. */
    public Optional<List<String>> renew(Cell cell, Account account, String typed) {
        Check check = check(cell, account, typed);
        if (check.step().isEmpty()) {
            return Optional.empty();
        }
        List<String> fresh = fresh();
        boolean done = cell.write(db -> {
            if (!accounts.useStep(db, account.id(), check.step().getAsLong())) {
                return false;
            }
            codes.setRecovery(db, account.id(), tags(account, fresh));
            cell.ledger()
                    .write(
                            db,
                            new LedgerLine(
                                    account.id().value(),
                                    "identity.recovery-renewed",
                                    account.id().value(),
                                    ""));
            return true;
        });
        return done ? Optional.of(fresh) : Optional.empty();
    }

    Check check(Cell cell, Account account, String typed) {
        if (!account.hasSecondFactor()) {
            return Check.NOT_NEEDED;
        }
        byte[] secret = opened(cell, label(account, "totp", account.secondVersion()), account.second())
                .orElseThrow(SealBroken::new);
        OptionalLong step = Totp.match(secret, typed, cell.clock().instant(), account.secondStep());
        if (step.isPresent()) {
            return new Check(true, step, Optional.empty());
        }
        String tag = tag(account, typed);
        return cell.read(db -> codes.hasRecovery(db, account.id(), tag))
                ? new Check(true, OptionalLong.empty(), Optional.of(tag))
                : Check.WRONG;
    }

    private static List<String> fresh() {
        return IntStream.range(0, RECOVERY_CODES).mapToObj(i -> Draw.code()).toList();
    }

    private static List<String> tags(Account account, List<String> codes) {
        return codes.stream().map(code -> tag(account, code)).toList();
    }

    private static String tag(Account account, String typed) {
        return Draw.tag("recovery", account.id().value(), Draw.read(typed));
    }

    /** The account's own secret, as it is stored. */
    static Kept kept(Account account) {
        return new Kept(
                label(account, "totp", account.secondVersion()),
                new Sealed(Base64.getDecoder().decode(account.second())));
    }

    private static Label label(Account account, String field, int version) {
        return new Label(US, account.id().value(), field, version);
    }

    private static String sealed(Cell cell, Label label, byte[] secret) {
        return Base64.getEncoder()
                .encodeToString(cell.vault().seal(label, secret).bytes());
    }

    private static Optional<byte[]> opened(Cell cell, Label label, String sealed) {
        try {
            return Optional.of(
                    cell.vault().open(label, new Sealed(Base64.getDecoder().decode(sealed)), PURPOSE));
        } catch (SealBroken | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
