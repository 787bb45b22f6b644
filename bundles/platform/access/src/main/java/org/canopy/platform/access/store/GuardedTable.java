package org.canopy.platform.access.store;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** The only class that knows the table {@code access_guarded}. Nothing is taken from it. */
public final class GuardedTable {
    private GuardedTable() {}

    public static List<String> all(DSLContext db) {
        return db.fetch("select type from access_guarded").map(row -> row.get(0, String.class));
    }

    public static void add(DSLContext db, String type, Instant since) {
        db.execute(
                "insert into access_guarded (type, since) values (?, ?) on conflict (type) do nothing",
                type,
                since.toEpochMilli());
    }
}
