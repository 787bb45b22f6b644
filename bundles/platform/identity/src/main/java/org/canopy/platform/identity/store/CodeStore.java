package org.canopy.platform.identity.store;

import static org.canopy.platform.identity.store.Columns.ACCOUNT;
import static org.canopy.platform.identity.store.Columns.TAG;
import static org.canopy.platform.identity.store.Columns.number;
import static org.canopy.platform.identity.store.Columns.tableOf;
import static org.canopy.platform.identity.store.Columns.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The only class that knows the tables {@code identity_code} (one-time codes for a first sign-in, under an account's id or
 * {@link #FIRST}) and {@code identity_recovery} (paper codes in place of the second factor).
 */
public final class CodeStore {
    /** Owner of the code that makes the first administrator. */
    public static final String FIRST = "first";

    private static final Table<Record> CODE = tableOf("code");
    private static final Table<Record> RECOVERY = tableOf("recovery");
    private static final Field<String> OWNER = text("owner");
    private static final Field<String> HASH = text("hash");
    private static final Field<Long> EXPIRES = number("expires");

    /** Its hash, if it still counts. */
    public Optional<String> oneTime(DSLContext db, String owner, Instant now) {
        return db.select(HASH)
                .from(CODE)
                .where(OWNER.eq(owner), EXPIRES.gt(now.toEpochMilli()))
                .fetchOptional(HASH);
    }

    /** In place of the one before. */
    public void setOneTime(DSLContext db, String owner, String hash, Instant expires) {
        db.deleteFrom(CODE).where(OWNER.eq(owner)).execute();
        db.insertInto(CODE, OWNER, HASH, EXPIRES)
                .values(owner, hash, expires.toEpochMilli())
                .execute();
    }

    /** @return false if it was used or exchanged meanwhile */
    public boolean useOneTime(DSLContext db, String owner, String hash) {
        return db.deleteFrom(CODE).where(OWNER.eq(owner), HASH.eq(hash)).execute() == 1;
    }

    public void setRecovery(DSLContext db, AccountId account, List<String> tags) {
        db.deleteFrom(RECOVERY).where(ACCOUNT.eq(account.value())).execute();
        tags.forEach(tag -> db.insertInto(RECOVERY, TAG, ACCOUNT)
                .values(tag, account.value())
                .execute());
    }

    public boolean hasRecovery(DSLContext db, AccountId account, String tag) {
        return db.fetchExists(RECOVERY, TAG.eq(tag).and(ACCOUNT.eq(account.value())));
    }

    /** @return false if it was used meanwhile */
    public boolean useRecovery(DSLContext db, AccountId account, String tag) {
        return db.deleteFrom(RECOVERY)
                        .where(TAG.eq(tag), ACCOUNT.eq(account.value()))
                        .execute()
                == 1;
    }

    public int recoveryLeft(DSLContext db, AccountId account) {
        return db.fetchCount(RECOVERY, ACCOUNT.eq(account.value()));
    }
}
