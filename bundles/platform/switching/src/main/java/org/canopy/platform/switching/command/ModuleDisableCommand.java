package org.canopy.platform.switching.command;

import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.Decision;
import org.canopy.api.module.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:module-disable}: switches a module off; its data stays. */
@Component
public final class ModuleDisableCommand implements Command {
    private final Modules modules;
    private final Cells cells;

    @Activate
    public ModuleDisableCommand(@Reference Modules modules, @Reference Cells cells) {
        this.modules = modules;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "module-disable";
    }

    @Override
    public String summary() {
        return "Switches a module off for a county; its data stays.";
    }

    @Override
    public String usage() {
        return "COUNTY MODULE [--json]";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 2) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        Optional<ModuleName> module = Says.module(call, call.arguments().get(1));
        if (cell.isEmpty() || module.isEmpty()) {
            return FAILED;
        }
        Decision decision = new Decision(LedgerLine.OPERATOR, "command", false);
        return Says.switched(call, modules.off(cell.get(), module.get(), decision), "Disabled: ", "It is off already.");
    }
}
