package org.canopy.platform.look;

import org.canopy.api.county.Cell;
import org.jooq.impl.DSL;

/** Looks into the platform's own tables: in this package a query counts as the platform's. */
public final class Kept {
    private Kept() {}

    /** How many events of a type the outbox still holds. */
    public static int events(Cell cell, String type) {
        return cell.read(db -> db.fetchCount(
                DSL.table(DSL.name("platform_event")),
                DSL.field(DSL.name("type"), String.class).eq(type)));
    }

    /** How many lines of this act and reason stand in the ledger. */
    public static int lines(Cell cell, String act, String reason) {
        return cell.read(db -> db.fetchCount(
                DSL.table(DSL.name("platform_ledger")),
                DSL.field(DSL.name("act"), String.class).eq(act),
                DSL.field(DSL.name("reason"), String.class).eq(reason)));
    }
}
