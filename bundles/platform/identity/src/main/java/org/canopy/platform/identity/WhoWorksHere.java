package org.canopy.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Colleague;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.identity.Permission;
import org.canopy.api.store.SameWrite;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.identity.store.AccountStore;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What somebody amounts to today, whether they are signed in or not. */
@Component(service = Colleagues.class)
public final class WhoWorksHere implements Colleagues {
    private final AccountStore accounts = new AccountStore();
    private final Roles roles;
    private final SameWrite same;

    @Activate
    public WhoWorksHere(@Reference Roles roles, @Reference SameWrite same) {
        this.roles = roles;
        this.same = same;
    }

    private record Works(AccountId id, AccountKind kind, List<Right> rights, Set<AccountId> standsFor)
            implements Colleague {
        @Override
        public boolean may(Permission permission) {
            return rights.stream().anyMatch(r -> r.permission().equals(permission));
        }

        @Override
        public boolean may(Permission permission, DivisionCode division) {
            return rights.stream().anyMatch(r -> r.permission().equals(permission) && division.isWithin(r.division()));
        }
    }

    @Override
    public Optional<Colleague> find(Cell cell, DSLContext db, AccountId id) {
        DSLContext own = same.as(db, WhoWorksHere.class);
        return accounts.find(own, id)
                .filter(account -> !account.locked())
                .flatMap(account -> works(cell, own, account));
    }

    private Optional<Colleague> works(Cell cell, DSLContext db, Account account) {
        Standing standing = Standing.of(db, cell, roles, account);
        return standing.rights().isEmpty()
                ? Optional.empty()
                : Optional.of(new Works(
                        account.id(), account.kind(), standing.rights(), Standing.standsFor(db, cell, account.id())));
    }

    @Override
    public Map<AccountId, String> names(Cell cell) {
        return cell.read(accounts::all).stream().collect(Collectors.toMap(Account::id, Account::shown));
    }
}
