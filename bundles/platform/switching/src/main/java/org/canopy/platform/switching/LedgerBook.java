package org.canopy.platform.switching;

import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;
import org.osgi.service.component.annotations.Component;

/** The county's own ledger. */
@Component
public final class LedgerBook implements Book {
    @Override
    public void write(Cell cell, LedgerLine line) {
        cell.write(db -> {
            cell.ledger().write(db, line);
            return line;
        });
    }
}
