package org.canopy.api.ledger;

import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ProviderType;

/** The ledger of one county: {@code cell.ledger()}. Nobody can change or delete a line of it through the database's SQL. */
@ProviderType
public interface Ledger {
    /**
     * Adds a line in the caller's own transaction, with the county's time. If the write is rolled back, so is the line.
     *
     * @param db the context given to the surrounding {@code Cell.write}
     */
    void write(DSLContext db, LedgerLine line);
}
