package org.canopy.platform.switching;

import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;

/** Where decisions are written down before they take effect. */
@FunctionalInterface
public interface Book {
    void write(Cell cell, LedgerLine line);
}
