package org.canopy.platform.identity.store;

import static org.canopy.platform.identity.store.Columns.CREATED;
import static org.canopy.platform.identity.store.Columns.ID;
import static org.canopy.platform.identity.store.Columns.number;
import static org.canopy.platform.identity.store.Columns.tableOf;
import static org.canopy.platform.identity.store.Columns.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;
import org.canopy.platform.identity.Account;
import org.canopy.platform.identity.SignInName;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code identity_account}. */
public final class AccountStore {
    private static final Table<Record> ACCOUNT = tableOf("account");
    private static final Field<String> KIND = text("kind");
    private static final Field<String> NAME = text("name");
    private static final Field<String> SHOWN = text("shown");
    private static final Field<String> PASSWORD = text("password");
    private static final Field<Long> LOCKED = number("locked");
    private static final Field<String> SECOND = text("second");
    private static final Field<Long> SECOND_VERSION = number("second_version");
    private static final Field<Long> SECOND_STEP = number("second_step");
    private static final List<Field<?>> COLUMNS =
            List.of(ID, KIND, NAME, SHOWN, PASSWORD, LOCKED, SECOND, SECOND_VERSION, SECOND_STEP, CREATED);

    public Optional<Account> named(DSLContext db, SignInName name) {
        return db.select(COLUMNS)
                .from(ACCOUNT)
                .where(NAME.eq(name.value()))
                .fetchOptional()
                .map(AccountStore::account);
    }

    public Optional<Account> find(DSLContext db, AccountId id) {
        return db.select(COLUMNS)
                .from(ACCOUNT)
                .where(ID.eq(id.value()))
                .fetchOptional()
                .map(AccountStore::account);
    }

    /** In the order in which they were made. */
    public List<Account> all(DSLContext db) {
        return db.select(COLUMNS).from(ACCOUNT).orderBy(CREATED, ID).fetch(AccountStore::account);
    }

    public void add(DSLContext db, Account a) {
        db.insertInto(ACCOUNT, ID, KIND, NAME, SHOWN, PASSWORD, LOCKED, SECOND, SECOND_VERSION, SECOND_STEP, CREATED)
                .values(
                        a.id().value(),
                        a.kind().name(),
                        a.name().value(),
                        a.shown(),
                        a.password(),
                        a.locked() ? 1L : 0L,
                        a.second(),
                        (long) a.secondVersion(),
                        a.secondStep(),
                        a.created().toEpochMilli())
                .execute();
    }

    public void setPassword(DSLContext db, AccountId id, String hash) {
        db.update(ACCOUNT).set(PASSWORD, hash).where(ID.eq(id.value())).execute();
    }

    public void setLocked(DSLContext db, AccountId id, boolean locked) {
        db.update(ACCOUNT)
                .set(LOCKED, locked ? 1L : 0L)
                .where(ID.eq(id.value()))
                .execute();
    }

    /** @param sealed empty: none any more; the version stays, so that no label is used twice */
    public void setSecond(DSLContext db, AccountId id, String sealed, int version, long step) {
        db.update(ACCOUNT)
                .set(SECOND, sealed)
                .set(SECOND_VERSION, (long) version)
                .set(SECOND_STEP, step)
                .where(ID.eq(id.value()))
                .execute();
    }

    /** @return false if a code of this step, or a later one, has been used meanwhile */
    public boolean useStep(DSLContext db, AccountId id, long step) {
        return db.update(ACCOUNT)
                        .set(SECOND_STEP, step)
                        .where(ID.eq(id.value()), SECOND_STEP.lt(step))
                        .execute()
                == 1;
    }

    private static Account account(Record row) {
        return new Account(
                new AccountId(row.get(ID)),
                AccountKind.valueOf(row.get(KIND)),
                new SignInName(row.get(NAME)),
                row.get(SHOWN),
                row.get(PASSWORD),
                row.get(LOCKED) != 0,
                row.get(SECOND),
                row.get(SECOND_VERSION).intValue(),
                row.get(SECOND_STEP),
                Instant.ofEpochMilli(row.get(CREATED)));
    }
}
