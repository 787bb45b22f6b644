package org.canopy.platform.access;

import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.Purpose;
import org.jooq.DSLContext;

/** Lines of the ledger: who, what, the record, and {@code <purpose>/<id of the request or grant>}. */
record Lines(Cell cell, DSLContext db) {
    static Lines of(Cell cell, DSLContext db) {
        return new Lines(cell, db);
    }

    void about(Request request, AccountId by, String act, String id) {
        write(by.value(), act, request.subject(), request.purpose(), id);
    }

    void about(AccessGrant grant, AccountId by, String act) {
        write(by.value(), act, grant.subject(), grant.purpose(), grant.id());
    }

    void bySystem(Request request, String act) {
        write(LedgerLine.SYSTEM, act, request.subject(), request.purpose(), request.id());
    }

    private void write(String actor, String act, Subject subject, Purpose purpose, String id) {
        cell.ledger().write(db, new LedgerLine(actor, act, subject.toString(), purpose.code() + "/" + id));
    }
}
