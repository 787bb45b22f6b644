package org.canopy.platform.identity;

import java.time.LocalDate;
import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.spi.ProposedRole;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.GrantStore;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Component;

/** Who can look after the accounts of a county today: there must always be somebody. */
@Component(service = Administrators.class)
public final class Administrators {
    private final AccountStore accounts = new AccountStore();
    private final GrantStore grants = new GrantStore();

    /** Whether anybody has the role in the whole county, can sign in, and has a second factor. */
    boolean anyAble(DSLContext db, Cell cell) {
        LocalDate today = LocalDate.now(cell.clock());
        List<AccountId> able = accounts.all(db).stream()
                .filter(a -> !a.locked() && !a.password().isEmpty() && a.hasSecondFactor())
                .map(Account::id)
                .toList();
        return grants.of(db, able).stream()
                .anyMatch(g -> g.role().equals(ProposedRole.ADMINISTRATOR)
                        && cell.division().isWithin(g.division())
                        && g.term().holds(today));
    }

    /** Refuses the change that was just made in this write, and so undoes it. */
    void keepOne(DSLContext db, Cell cell) {
        if (!anyAble(db, cell)) {
            throw new LastAdministrator();
        }
    }
}
