package org.canopy.platform.policy;

import java.util.List;
import org.canopy.api.county.Cell;

/** What stands in a county's ledger. */
final class LedgerLines {
    private LedgerLines() {}

    static List<String> of(Cell cell) {
        return cell.read(db -> db.fetch("select actor, act, object, reason from platform_ledger order by sequence")
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3)));
    }
}
