package org.canopy.platform.vault;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;

/** What the vault writes into the ledger; synced when the call returns. */
record VaultLines(Cell cell) {
    static LedgerLine reading(Label label, Purpose purpose) {
        return reading(LedgerLine.SYSTEM, label, purpose);
    }

    static LedgerLine reading(Label label, Reading reading) {
        return reading(reading.reader().value(), label, reading.purpose());
    }

    private static LedgerLine reading(String actor, Label label, Purpose purpose) {
        String object = label.module() + "/" + label.record() + "/" + label.field();
        return new LedgerLine(actor, "vault.open", object, purpose.code());
    }

    /** One per type of record: how many were looked through. */
    static List<LedgerLine> scan(List<Label> labels, Reading reading) {
        return labels.stream()
                .collect(Collectors.groupingBy(Label::type, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(type -> new LedgerLine(
                        reading.reader().value(),
                        "vault.scan",
                        type.getKey() + "/" + type.getValue(),
                        reading.purpose().code()))
                .toList();
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
