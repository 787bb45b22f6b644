package org.canopy.platform.switching.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.switching.export.ModuleExport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:module-export}: writes all that a module has stored in a county into a new file. */
@Component
public final class ModuleExportCommand implements Command {
    private final ModuleExport export;
    private final Cells cells;

    @Activate
    public ModuleExportCommand(@Reference ModuleExport export, @Reference Cells cells) {
        this.export = export;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "module-export";
    }

    @Override
    public String summary() {
        return "Writes what a module has stored in a county into a file, whether it is on or off.";
    }

    @Override
    public String usage() {
        return "COUNTY MODULE FILE.zip [--json]";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 3) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        Optional<ModuleName> module = Says.module(call, call.arguments().get(1));
        if (cell.isEmpty() || module.isEmpty()) {
            return FAILED;
        }
        if (!export.has(cell.get(), module.get())) {
            return Says.failed(
                    call,
                    "module " + module.get() + " has stored nothing in this county; bin/canopy modules lists them");
        }
        Path file = call.folder().resolve(call.arguments().get(2));
        try {
            export.to(file, cell.get(), module.get(), LedgerLine.OPERATOR, "command");
        } catch (FileAlreadyExistsException e) {
            return Says.failed(call, file + " is there already; name another file, or move that one away");
        } catch (IOException | UncheckedIOException e) {
            return Says.failed(
                    call,
                    file + " cannot be written (" + e.getClass().getSimpleName()
                            + "); name a folder that the user that runs Canopy may write to, with room for it");
        } catch (StoreUnavailable e) {
            return Says.failed(call, String.valueOf(e.getMessage()));
        }
        if (call.json()) {
            Says.json(call, Map.of("file", file.toString()));
        } else {
            call.out().println("Written, readable by its owner only: " + file);
        }
        return OK;
    }
}
