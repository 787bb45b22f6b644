package org.canopy.platform.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.spi.ProposedRole;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.GrantStore;
import org.jooq.DSLContext;

/**
 * What an account amounts to today.
 *
 * @param administrator has that role, or stands in for who has it
 */
record Standing(List<Right> rights, boolean administrator) {
    private static final AccountStore ACCOUNTS = new AccountStore();
    private static final GrantStore GRANTS = new GrantStore();

    static Standing of(DSLContext db, Cell cell, Roles roles, Account account) {
        LocalDate today = LocalDate.now(cell.clock());
        List<AccountId> whose = new ArrayList<>(List.of(account.id()));
        whose.addAll(standsFor(db, cell, account.id()));
        List<Grant> grants =
                GRANTS.of(db, whose).stream().filter(g -> g.term().holds(today)).toList();
        Map<String, Role> known = roles.in(cell);
        List<Right> rights = grants.stream()
                .filter(g -> known.containsKey(g.role())
                        && known.get(g.role()).kinds().contains(account.kind()))
                .flatMap(g -> roles.permissions(known, g.role()).stream().map(p -> new Right(p, g.division())))
                .toList();
        return new Standing(rights, grants.stream().anyMatch(g -> g.role().equals(ProposedRole.ADMINISTRATOR)));
    }

    /** For whom somebody stands in today; not for who may not work here either. */
    static Set<AccountId> standsFor(DSLContext db, Cell cell, AccountId deputy) {
        LocalDate today = LocalDate.now(cell.clock());
        return GRANTS.deputyOf(db, deputy).stream()
                .filter(d -> d.term().holds(today))
                .map(Deputy::standsFor)
                .filter(whom -> ACCOUNTS.find(db, whom).stream().anyMatch(a -> !a.locked()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean needsSecondFactor(Cell cell) {
        return administrator || cell.settings(IdentitySettings.class).secondFactorForAll();
    }
}
