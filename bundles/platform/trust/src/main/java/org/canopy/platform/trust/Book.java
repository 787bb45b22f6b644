package org.canopy.platform.trust;

import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines in the ledger of every county: what runs in this process, each of them shares. */
final class Book {
    private static final Logger LOG = LoggerFactory.getLogger(Book.class);
    private final Cells cells;

    Book(Cells cells) {
        this.cells = cells;
    }

    /** Letters, digits and a few signs only; whatever else is in a name becomes a hyphen. */
    void write(String actor, String act, String object, String reason) {
        LedgerLine line = new LedgerLine(code(actor), act, code(object), code(reason));
        for (Cell cell : cells.all()) {
            try {
                cell.write(db -> {
                    cell.ledger().write(db, line);
                    return line;
                });
            } catch (StoreUnavailable e) {
                LOG.warn("county {} has no line in its ledger of {}: {}", cell.name(), act, e.getMessage());
            }
        }
    }

    private static String code(String text) {
        String code = text.replaceAll("[^A-Za-z0-9._:/@-]", "-");
        return code.length() > 200 ? code.substring(0, 200) : code;
    }
}
