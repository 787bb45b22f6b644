package org.canopy.platform.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.KeysMissing;
import org.canopy.api.vault.RecordKeys;
import org.canopy.api.vault.spi.SealedSample;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code canopy:restore-drill}: a backup is brought back apart, opened, looked at, and taken away again. */
@Component
public final class RestoreDrillCommand implements Command {
    private final Cells cells;
    private final Bringing bringing;
    private final RecordKeys recordKeys;
    private final List<SealedSample> samples = new CopyOnWriteArrayList<>();

    @Activate
    public RestoreDrillCommand(@Reference Cells cells, @Reference Bringing bringing, @Reference RecordKeys recordKeys) {
        this.cells = cells;
        this.bringing = bringing;
        this.recordKeys = recordKeys;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(SealedSample sample) {
        samples.add(sample);
    }

    void remove(SealedSample sample) {
        samples.remove(sample);
    }

    @Override
    public String name() {
        return "restore-drill";
    }

    @Override
    public String summary() {
        return "Tries whether a backup can be brought back and read; leaves nothing behind.";
    }

    @Override
    public String usage() {
        return "COUNTY [FOLDER] [--papers]     FOLDER: as for restore, else backup.folder; --papers: instead of the passphrase";
    }

    @Override
    public List<String> options() {
        return List.of("papers");
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().isEmpty() || call.arguments().size() > 2) {
            return misused(call);
        }
        try (Brought brought = bringing.bring(Named.county(call.arguments().get(0)), folder(call))) {
            brought.said().forEach(call.out()::println);
            brought.copy().rows().forEach((table, rows) -> call.out().printf("  %-32s %d%n", table, rows));
            List<String> wrong = new ArrayList<>(brought.wrong());
            wrong.addAll(opened(brought, call));
            wrong.forEach(words -> call.err().println("Wrong: " + words));
            note(brought, wrong.isEmpty(), call);
            return wrong.isEmpty() ? OK : FAILED;
        } catch (CopyRefused | StoreUnavailable | KeysMissing e) {
            call.err().println("canopy: " + e.getMessage());
            return FAILED;
        }
    }

    private Path folder(Invocation call) {
        if (call.arguments().size() == 2) {
            return call.folder().resolve(call.arguments().get(1));
        }
        CellName county = Named.county(call.arguments().get(0));
        return cells.named(county)
                .flatMap(cell -> cell.settings(BackupSettings.class).folder())
                .orElseThrow(() -> new CopyRefused("where from? bin/canopy restore-drill " + county
                        + " FOLDER, or set backup.folder in the county's file"));
    }

    private List<String> opened(Brought brought, Invocation call) {
        Cell copy = brought.copy().cell();
        List<Kept> kept = new ArrayList<>();
        samples.forEach(one -> one.sample(copy).ifPresent(kept::add));
        RecordKeys.Trial trial =
                recordKeys.trial(copy, call.prompt(), call.options().containsKey("papers"), kept);
        call.out().println(trial.sound() + " record keys open, " + trial.broken() + " do not.");
        List<String> wrong = new ArrayList<>();
        if (trial.broken() > 0) {
            wrong.add(trial.broken() + " record keys do not open: their records cannot be read.");
        }
        trial.texts().forEach((module, opens) -> {
            if (opens) {
                call.out().println("A sealed text of " + module + " opens.");
            } else {
                wrong.add("A sealed text of " + module
                        + " does not open; it may have been erased: compare with a newer backup.");
            }
        });
        return wrong;
    }

    /** In the county's own ledger, where the county stands here. */
    private void note(Brought brought, boolean good, Invocation call) {
        Optional<Cell> standing = cells.named(brought.copy().cell().name());
        String name = brought.found().name().toString();
        if (standing.isEmpty()) {
            call.out().println("The county does not stand here: write down that, when and by whom this was tried.");
            return;
        }
        Cell cell = standing.get();
        cell.write(db -> {
            DoneTable.put(
                    db,
                    DoneTable.DRILL,
                    new DoneTable.Done(cell.clock().instant(), name, good ? "" : "something was wrong"));
            cell.ledger()
                    .write(
                            db,
                            new LedgerLine(
                                    LedgerLine.OPERATOR, "backup.drill", name, good ? "good" : "something-wrong"));
            return true;
        });
        call.out().println("Tried and taken away again; it stands in the ledger.");
    }
}
