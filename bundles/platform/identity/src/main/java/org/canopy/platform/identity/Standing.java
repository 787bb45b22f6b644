package org.canopy.platform.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        GRANTS.deputyOf(db, account.id()).stream()
                .filter(d -> d.term().holds(today))
                .filter(d -> ACCOUNTS.find(db, d.standsFor()).stream().anyMatch(a -> !a.locked()))
                .forEach(d -> whose.add(d.standsFor()));
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

    boolean needsSecondFactor(Cell cell) {
        return administrator || cell.settings(IdentitySettings.class).secondFactorForAll();
    }
}
