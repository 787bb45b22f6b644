package org.canopy.platform.identity.store;

import static org.canopy.platform.identity.store.Columns.ACCOUNT;
import static org.canopy.platform.identity.store.Columns.ID;
import static org.canopy.platform.identity.store.Columns.SINCE;
import static org.canopy.platform.identity.store.Columns.UNTIL;
import static org.canopy.platform.identity.store.Columns.end;
import static org.canopy.platform.identity.store.Columns.tableOf;
import static org.canopy.platform.identity.store.Columns.term;
import static org.canopy.platform.identity.store.Columns.text;

import java.util.Collection;
import java.util.List;
import org.canopy.api.identity.AccountId;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.identity.Deputy;
import org.canopy.platform.identity.Grant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the tables {@code identity_grant} and {@code identity_deputy}. */
public final class GrantStore {
    private static final Table<Record> GRANT = tableOf("grant");
    private static final Table<Record> DEPUTY = tableOf("deputy");
    private static final Field<String> ROLE = text("role");
    private static final Field<String> DIVISION = text("division");
    private static final Field<String> STANDS_FOR = text("stands_for");

    public List<Grant> of(DSLContext db, Collection<AccountId> accounts) {
        return db.select(ID, ACCOUNT, ROLE, DIVISION, SINCE, UNTIL)
                .from(GRANT)
                .where(ACCOUNT.in(accounts.stream().map(AccountId::value).toList()))
                .orderBy(SINCE, ID)
                .fetch(GrantStore::grant);
    }

    public List<Grant> all(DSLContext db) {
        return db.select(ID, ACCOUNT, ROLE, DIVISION, SINCE, UNTIL)
                .from(GRANT)
                .orderBy(SINCE, ID)
                .fetch(GrantStore::grant);
    }

    public void add(DSLContext db, Grant g) {
        db.insertInto(GRANT, ID, ACCOUNT, ROLE, DIVISION, SINCE, UNTIL)
                .values(
                        g.id(),
                        g.account().value(),
                        g.role(),
                        g.division().digits(),
                        g.term().since().toString(),
                        end(g.term()))
                .execute();
    }

    /** @return whether it was there */
    public boolean take(DSLContext db, AccountId account, String id) {
        return db.deleteFrom(GRANT)
                        .where(ID.eq(id), ACCOUNT.eq(account.value()))
                        .execute()
                == 1;
    }

    public List<Deputy> deputyOf(DSLContext db, AccountId account) {
        return db.select(ID, ACCOUNT, STANDS_FOR, SINCE, UNTIL)
                .from(DEPUTY)
                .where(ACCOUNT.eq(account.value()))
                .orderBy(SINCE, ID)
                .fetch(row -> new Deputy(
                        row.get(ID), new AccountId(row.get(ACCOUNT)), new AccountId(row.get(STANDS_FOR)), term(row)));
    }

    public void add(DSLContext db, Deputy d) {
        db.insertInto(DEPUTY, ID, ACCOUNT, STANDS_FOR, SINCE, UNTIL)
                .values(
                        d.id(),
                        d.account().value(),
                        d.standsFor().value(),
                        d.term().since().toString(),
                        end(d.term()))
                .execute();
    }

    /** @return whether it was there */
    public boolean endDeputy(DSLContext db, AccountId account, String id) {
        return db.deleteFrom(DEPUTY)
                        .where(ID.eq(id), ACCOUNT.eq(account.value()))
                        .execute()
                == 1;
    }

    private static Grant grant(Record row) {
        return new Grant(
                row.get(ID),
                new AccountId(row.get(ACCOUNT)),
                row.get(ROLE),
                new DivisionCode(row.get(DIVISION)),
                term(row));
    }
}
