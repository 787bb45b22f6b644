package org.canopy.platform.audit;

import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.Checkpoints;
import org.osgi.service.component.annotations.Component;

/** What was signed last. */
@Component
public final class SignedEnds implements Checkpoints {
    @Override
    public Optional<String> newest(Cell cell) {
        return cell.read(CheckpointTable::newest).map(CheckpointTable.Row::note);
    }
}
