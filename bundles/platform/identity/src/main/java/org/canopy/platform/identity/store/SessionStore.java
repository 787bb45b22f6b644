package org.canopy.platform.identity.store;

import static org.canopy.platform.identity.store.Columns.ACCOUNT;
import static org.canopy.platform.identity.store.Columns.CREATED;
import static org.canopy.platform.identity.store.Columns.TAG;
import static org.canopy.platform.identity.store.Columns.number;
import static org.canopy.platform.identity.store.Columns.tableOf;
import static org.canopy.platform.identity.store.Columns.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.CellName;
import org.canopy.api.identity.AccountId;
import org.canopy.platform.identity.Session;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The only class that knows the table {@code identity_session}. Of a session's token it holds the hash alone. */
public final class SessionStore {
    private static final Table<Record> SESSION = tableOf("session");
    private static final Field<String> CELL = text("cell");
    private static final Field<Long> SEEN = number("seen");

    public Optional<Session> find(DSLContext db, String tag) {
        return db.select(TAG, CELL, ACCOUNT, CREATED, SEEN)
                .from(SESSION)
                .where(TAG.eq(tag))
                .fetchOptional()
                .map(SessionStore::session);
    }

    public List<Session> of(DSLContext db, AccountId account) {
        return db.select(TAG, CELL, ACCOUNT, CREATED, SEEN)
                .from(SESSION)
                .where(ACCOUNT.eq(account.value()))
                .orderBy(CREATED)
                .fetch(SessionStore::session);
    }

    public void add(DSLContext db, Session s) {
        db.insertInto(SESSION, TAG, CELL, ACCOUNT, CREATED, SEEN)
                .values(
                        s.tag(),
                        s.cell().value(),
                        s.account().value(),
                        s.created().toEpochMilli(),
                        s.seen().toEpochMilli())
                .execute();
    }

    public void seen(DSLContext db, String tag, Instant now) {
        db.update(SESSION).set(SEEN, now.toEpochMilli()).where(TAG.eq(tag)).execute();
    }

    /** @return whether there was one */
    public boolean end(DSLContext db, String tag) {
        return db.deleteFrom(SESSION).where(TAG.eq(tag)).execute() == 1;
    }

    /** @param but tag of the one that goes on; empty: none does */
    public int endAllOf(DSLContext db, AccountId account, String but) {
        return db.deleteFrom(SESSION)
                .where(ACCOUNT.eq(account.value()), TAG.ne(but))
                .execute();
    }

    /** Takes away what has run out. */
    public void tidy(DSLContext db, Instant now) {
        db.deleteFrom(SESSION)
                .where(SEEN.lt(now.minus(Session.IDLE).toEpochMilli())
                        .or(CREATED.lt(now.minus(Session.LONGEST).toEpochMilli())))
                .execute();
    }

    private static Session session(Record row) {
        return new Session(
                row.get(TAG),
                new CellName(row.get(CELL)),
                new AccountId(row.get(ACCOUNT)),
                Instant.ofEpochMilli(row.get(CREATED)),
                Instant.ofEpochMilli(row.get(SEEN)));
    }
}
