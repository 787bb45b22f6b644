package org.canopy.platform.identity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.web.Visit;
import org.canopy.platform.identity.Account;
import org.canopy.platform.identity.Administration;
import org.canopy.platform.identity.Deputy;
import org.canopy.platform.identity.Grant;
import org.canopy.platform.identity.OwnAccount;
import org.canopy.platform.identity.Role;
import org.canopy.platform.identity.Roles;
import org.canopy.platform.identity.SignedIn;
import org.canopy.platform.identity.Term;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts as pages show them: times in the county's zone, roles in the reader's language. */
@Component(service = Shown.class)
public final class Shown {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Roles roles;
    private final Administration administration;

    @Activate
    public Shown(@Reference Roles roles, @Reference Administration administration) {
        this.roles = roles;
        this.administration = administration;
    }

    String hour(Cell cell, Instant at) {
        return HOUR.format(at.atZone(cell.clock().getZone()));
    }

    String minute(Cell cell, Instant at) {
        return MINUTE.format(at.atZone(cell.clock().getZone()));
    }

    AccountModel account(Visit visit, OwnAccount.Seen seen, Map<String, String> errors, String saved) {
        Cell cell = visit.cell();
        String mine = visit.person().map(p -> ((SignedIn) p).session()).orElse("");
        List<AccountModel.Stay> stays = seen.sessions().stream()
                .map(s -> new AccountModel.Stay(
                        minute(cell, s.created()),
                        minute(cell, s.seen()),
                        s.tag().equals(mine)))
                .toList();
        Account account = seen.account();
        return new AccountModel(
                account.shown(),
                account.kind().name(),
                labels(
                        visit,
                        administration.find(cell, account.id()).orElseThrow().grants()),
                account.hasSecondFactor(),
                seen.mustAdd(),
                seen.recoveryLeft(),
                stays,
                errors,
                saved);
    }

    AccountsModel.Row row(Visit visit, Administration.Whole whole) {
        Account account = whole.account();
        String state =
                account.locked() ? "locked" : !account.password().isEmpty() ? "open" : whole.waits() ? "waits" : "shut";
        return new AccountsModel.Row(
                account.id().value(),
                account.shown(),
                account.name().value(),
                account.kind().name(),
                labels(visit, whole.grants()),
                state);
    }

    OneAccountModel one(Visit visit, Administration.Whole whole, Map<String, String> errors) {
        Cell cell = visit.cell();
        LocalDate today = LocalDate.now(cell.clock());
        Account account = whole.account();
        List<Administration.Whole> all = administration.all(cell);
        return new OneAccountModel(
                row(visit, whole),
                account.hasSecondFactor(),
                visit.person().filter(p -> p.id().equals(account.id())).isPresent(),
                whole.grants().stream().map(g -> given(visit, g, today)).toList(),
                whole.deputies().stream().map(d -> given(d, all, today)).toList(),
                choices(visit, account),
                all.stream()
                        .map(Administration.Whole::account)
                        .filter(a -> !a.id().equals(account.id()))
                        .map(a -> new OneAccountModel.Choice(a.id().value(), a.shown()))
                        .toList(),
                cell.division().prefix(),
                today.toString(),
                errors);
    }

    private List<OneAccountModel.Choice> choices(Visit visit, Account account) {
        return roles.in(visit.cell()).values().stream()
                .filter(r -> r.kinds().contains(account.kind()))
                .map(r -> new OneAccountModel.Choice(r.code(), r.words().in(visit.locale())))
                .toList();
    }

    private OneAccountModel.Given given(Visit visit, Grant g, LocalDate today) {
        String what = label(roles.in(visit.cell()), g.role(), visit.locale());
        return given(g.id(), what, g.division().prefix(), g.term(), today);
    }

    private static OneAccountModel.Given given(Deputy d, List<Administration.Whole> all, LocalDate today) {
        String whom = all.stream()
                .map(Administration.Whole::account)
                .filter(a -> a.id().equals(d.standsFor()))
                .map(Account::shown)
                .findFirst()
                .orElse("");
        return given(d.id(), whom, "", d.term(), today);
    }

    private static OneAccountModel.Given given(String id, String what, String where, Term term, LocalDate today) {
        String until =
                Optional.of(term).flatMap(Term::until).map(LocalDate::toString).orElse("");
        return new OneAccountModel.Given(id, what, where, term.since().toString(), until, term.holds(today));
    }

    private List<String> labels(Visit visit, List<Grant> grants) {
        LocalDate today = LocalDate.now(visit.cell().clock());
        Map<String, Role> known = roles.in(visit.cell());
        return grants.stream()
                .filter(g -> g.term().holds(today))
                .map(g -> label(known, g.role(), visit.locale()))
                .distinct()
                .toList();
    }

    /** A role of a module that is off has no words just now. */
    private static String label(Map<String, Role> known, String code, Locale locale) {
        return Optional.ofNullable(known.get(code))
                .map(r -> r.words().in(locale))
                .orElse(code);
    }
}
