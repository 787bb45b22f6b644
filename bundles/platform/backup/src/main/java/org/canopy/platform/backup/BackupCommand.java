package org.canopy.platform.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.ledger.LedgerLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:backup}: a backup of one county, now. */
@Component
public final class BackupCommand implements Command {
    private final Cells cells;
    private final Backups backups;

    @Activate
    public BackupCommand(@Reference Cells cells, @Reference Backups backups) {
        this.cells = cells;
        this.backups = backups;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String summary() {
        return "Makes a backup of a county while everybody goes on working.";
    }

    @Override
    public String usage() {
        return "COUNTY [FOLDER]     FOLDER: as backup.folder in the county's file";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().isEmpty() || call.arguments().size() > 2) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        if (cell.isEmpty()) {
            return FAILED;
        }
        Optional<Path> folder = call.arguments().size() == 2
                ? Optional.of(call.folder().resolve(call.arguments().get(1)))
                : cell.get().settings(BackupSettings.class).folder();
        if (folder.isEmpty()) {
            call.err()
                    .println("canopy: where to? bin/canopy backup " + cell.get().name()
                            + " FOLDER, or set backup.folder in the county's file");
            return FAILED;
        }
        try {
            Backups.Made made = backups.make(cell.get(), folder.get(), LedgerLine.OPERATOR);
            call.out().println("Backup " + made.name().folder(made.place()) + " is whole.");
            call.out()
                    .println("Keys of " + made.records() + " records: "
                            + made.name().keys(made.place())
                            + "; with every copy of it, delete it when it is "
                            + cell.get()
                                    .settings(BackupSettings.class)
                                    .keyDays()
                                    .number() + " days old.");
            call.out()
                    .println("Not in it: the county's own keys in " + backups.keysOf(cell.get())
                            + ". Without them nothing opens: keep their copy on another medium, in another place.");
            return OK;
        } catch (CopyRefused e) {
            call.err().println("canopy: " + e.getMessage());
            return FAILED;
        }
    }
}
