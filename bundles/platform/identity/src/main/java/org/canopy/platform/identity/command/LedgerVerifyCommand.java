package org.canopy.platform.identity.command;

import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.platform.identity.store.LedgerBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:ledger-verify}: goes over the chain, and names the first line that is not as it was written. */
@Component
public final class LedgerVerifyCommand implements Command {
    private final LedgerBook book = new LedgerBook();
    private final Cells cells;

    @Activate
    public LedgerVerifyCommand(@Reference Cells cells) {
        this.cells = cells;
    }

    @Override
    public String name() {
        return "ledger-verify";
    }

    @Override
    public String summary() {
        return "Checks a county's ledger line by line.";
    }

    @Override
    public String usage() {
        return "COUNTY [--json]";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 1) {
            return misused(call);
        }
        Optional<Cell> cell = found(call.arguments().get(0));
        if (cell.isEmpty()) {
            call.err().println("canopy: no county of that name stands; bin/canopy doctor lists what is wrong");
            return FAILED;
        }
        LedgerBook.Verdict verdict = book.verify(cell.get());
        boolean whole = verdict.broken().isEmpty();
        if (call.json()) {
            call.out()
                    .println("{\"lines\":" + verdict.lines() + ",\"broken\":"
                            + (whole ? "null" : verdict.broken().getAsLong()) + "}");
        } else if (whole) {
            call.out().println("The ledger of " + cell.get().name() + " is whole: " + verdict.lines() + " lines.");
        } else {
            call.out()
                    .println("Line " + verdict.broken().getAsLong() + " of the ledger of "
                            + cell.get().name() + " is not as it was written, or is missing; the " + verdict.lines()
                            + " lines before it are. Keep this database as it is and compare it with a backup.");
        }
        return whole ? OK : FAILED;
    }

    private Optional<Cell> found(String name) {
        try {
            return cells.named(new CellName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
