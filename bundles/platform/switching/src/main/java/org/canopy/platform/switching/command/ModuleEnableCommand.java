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
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.Modules;
import org.canopy.api.module.Switched;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:module-enable}: switches a module on, with what it needs where that is wanted. */
@Component
public final class ModuleEnableCommand implements Command {
    private final Modules modules;
    private final ModuleGrants grants;
    private final Cells cells;

    @Activate
    public ModuleEnableCommand(@Reference Modules modules, @Reference ModuleGrants grants, @Reference Cells cells) {
        this.modules = modules;
        this.grants = grants;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "module-enable";
    }

    @Override
    public String summary() {
        return "Switches a module on for a county.";
    }

    @Override
    public String usage() {
        return "COUNTY MODULE [--with-needs] [--json]";
    }

    @Override
    public List<String> options() {
        return List.of("with-needs");
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
        Decision decision =
                new Decision(LedgerLine.OPERATOR, "command", call.options().containsKey("with-needs"));
        Switched switched = modules.on(cell.get(), module.get(), decision);
        int code = Says.switched(call, switched, "Enabled: ", "It is on already.");
        if (switched instanceof Switched.Done done && !call.json()) {
            done.modules().forEach(one -> granted(call, cell.get(), one));
        }
        return code;
    }

    /** Switching it on was the grant: what it was is said. */
    private void granted(Invocation call, Cell cell, ModuleName module) {
        grants.in(cell, module).held().forEach(one -> call.out().println("Granted to " + module + ": " + one));
    }
}
