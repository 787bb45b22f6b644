package org.canopy.platform.audit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerChecks;
import org.osgi.service.component.annotations.Component;

/** Checks ledgers for other parts of the platform: as {@code audit-verify} does, against what lies in the database. */
@Component
public final class CountyLedgers implements LedgerChecks {
    @Override
    public Check check(Cell cell, List<String> notes) {
        Report report = new Verification(cell)
                .trusting(cell.read(CheckpointTable::keys))
                .against("database", CheckpointTable.notes(cell))
                .against("backup", notes)
                .run();
        return new Check(
                report.lines(),
                report.signed(),
                report.findings().stream().map(AuditVerifyCommand::words).toList());
    }

    @Override
    public Optional<String> checkpoint(Cell cell) {
        return cell.read(CheckpointTable::newest).map(CheckpointTable.Row::note);
    }

    @Override
    public long lines(Cell cell) {
        return LedgerRows.last(cell);
    }

    @Override
    public Optional<Long> remembered(Cell cell) {
        try {
            Optional<SecondPlace> place =
                    cell.settings(AuditSettings.class).copy().map(folder -> new SecondPlace(folder, cell.name()));
            Optional<String> note = place.isPresent() ? place.get().last() : Optional.empty();
            return note.isPresent() ? Optional.of(Checkpoint.claimed(note.get()).size()) : Optional.empty();
        } catch (IOException | BadNote unreadable) {
            return Optional.empty();
        }
    }
}
