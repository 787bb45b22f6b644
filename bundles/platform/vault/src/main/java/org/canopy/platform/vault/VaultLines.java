package org.canopy.platform.vault;

import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;

/** What the vault writes into the ledger about its keys; synced when the call returns. */
record VaultLines(Cell cell) {
    void note(String actor, String act) {
        cell.write(db -> {
            cell.ledger().write(db, new LedgerLine(actor, act, "", ""));
            return true;
        });
    }
}
