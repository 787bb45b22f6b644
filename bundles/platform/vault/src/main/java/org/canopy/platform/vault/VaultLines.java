package org.canopy.platform.vault;

import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;

/** What the vault writes into the ledger; synced when the call returns. */
record VaultLines(Cell cell) {
    /** Who asked, the vault does not know: whoever gives a person the text writes a line of that person besides. */
    static LedgerLine reading(Label label, Purpose purpose) {
        String object = label.module() + "/" + label.record() + "/" + label.field();
        return new LedgerLine(LedgerLine.SYSTEM, "vault.open", object, purpose.code());
    }

    void note(String actor, String act) {
        note(List.of(new LedgerLine(actor, act, "", "")));
    }

    void note(List<LedgerLine> lines) {
        if (!lines.isEmpty()) {
            cell.write(db -> {
                lines.forEach(line -> cell.ledger().write(db, line));
                return true;
            });
        }
    }
}
