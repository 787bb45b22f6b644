package org.canopy.platform.backup;

import java.util.List;
import java.util.Optional;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.ErasedRecords;
import org.canopy.api.vault.ErasureCertificate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:restore}: a county out of a backup; no other county is touched. */
@Component
public final class RestoreCommand implements Command {
    private final Bringing bringing;
    private final Cells cells;
    private final ErasedRecords erased;

    @Activate
    public RestoreCommand(@Reference Bringing bringing, @Reference Cells cells, @Reference ErasedRecords erased) {
        this.bringing = bringing;
        this.cells = cells;
        this.erased = erased;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String summary() {
        return "Brings a county back out of a backup; other counties go on.";
    }

    @Override
    public String usage() {
        return "COUNTY FOLDER [--replace] [--even-so]     FOLDER: a backup, or where backups lie: then the newest"
                + "; --replace: what is here is moved aside; --even-so: although something was found wrong";
    }

    @Override
    public List<String> options() {
        return List.of("replace", "even-so");
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 2) {
            return misused(call);
        }
        try (Brought brought = bringing.bring(
                Named.county(call.arguments().get(0)),
                call.folder().resolve(call.arguments().get(1)))) {
            brought.said().forEach(call.out()::println);
            brought.wrong().forEach(words -> call.err().println("Wrong: " + words));
            if (!brought.wrong().isEmpty() && !call.options().containsKey("even-so")) {
                call.err().println("canopy: nothing was changed; --even-so goes on in spite of this");
                return FAILED;
            }
            if (brought.copy().replaces() && !call.options().containsKey("replace")) {
                call.err()
                        .println(
                                "canopy: " + call.arguments().get(0)
                                        + " is here already, and nothing was changed; with --replace what is here is moved aside");
                return FAILED;
            }
            return keep(brought, call);
        } catch (CopyRefused | StoreUnavailable e) {
            call.err().println("canopy: " + e.getMessage());
            return FAILED;
        }
    }

    private int keep(Brought brought, Invocation call) {
        Cell cell = brought.copy().cell();
        CellName county = cell.name();
        String name = brought.found().name().toString();
        cell.write(db -> {
            // what the backup cannot know of itself
            DoneTable.put(
                    db,
                    DoneTable.BACKUP,
                    new DoneTable.Done(brought.found().manifest().taken(), name, ""));
            cell.ledger().write(db, new LedgerLine(LedgerLine.OPERATOR, "backup.restored", name, ""));
            return true;
        });
        Optional<String> aside = brought.copy().keep();
        call.out().println("County " + county + " stands as in the backup.");
        aside.ifPresent(where -> call.out()
                .println("What stood here before lies in " + where
                        + " (on PostgreSQL: schema …_aside). Delete it when you"
                        + " are sure: it is the county's data, too."));
        List<ErasureCertificate> certificates = brought.found().erased();
        try {
            cells.named(county).ifPresent(live -> erased.bring(live, certificates));
        } catch (RuntimeException e) {
            call.err()
                    .println("canopy: " + certificates.size() + " certificates of erased records were not taken: "
                            + e.getMessage() + "; then restore once more with --replace");
            return FAILED;
        }
        call.out().println("If its vault is locked: bin/canopy vault-unlock " + county);
        return OK;
    }
}
