package org.canopy.platform.switching.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.Asked;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleStanding;
import org.canopy.api.module.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:module-grant}: agrees for a county to what a module that is on asks for more. */
@Component
public final class ModuleGrantCommand implements Command {
    private final Modules modules;
    private final ModuleGrants grants;
    private final Cells cells;

    @Activate
    public ModuleGrantCommand(@Reference Modules modules, @Reference ModuleGrants grants, @Reference Cells cells) {
        this.modules = modules;
        this.grants = grants;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "module-grant";
    }

    @Override
    public String summary() {
        return "Grants a module what it asks for more in a county; --check only says what that is.";
    }

    @Override
    public String usage() {
        return "COUNTY MODULE [--check] [--json]";
    }

    @Override
    public List<String> options() {
        return List.of("check");
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
        if (modules.in(cell.get(), module.get()).filter(ModuleStanding::on).isEmpty()) {
            return Says.failed(
                    call,
                    "module " + module.get() + " is not on in " + cell.get().name()
                            + "; bin/canopy module-enable switches it on, and grants what it asks for");
        }
        List<Asked> more = grants.in(cell.get(), module.get()).more();
        boolean check = call.options().containsKey("check");
        if (!check && !more.isEmpty()) {
            grants.agree(cell.get(), module.get(), LedgerLine.OPERATOR);
        }
        if (call.json()) {
            Says.json(
                    call,
                    Map.of(
                            check ? "more" : "granted",
                            more.stream().map(Asked::toString).toList()));
        } else if (more.isEmpty()) {
            call.out().println("It asks for nothing more.");
        } else {
            more.forEach(one -> call.out().println((check ? "Asks for: " : "Granted: ") + one));
        }
        return OK;
    }
}
