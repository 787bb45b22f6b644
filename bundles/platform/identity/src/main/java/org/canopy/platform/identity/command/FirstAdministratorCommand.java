package org.canopy.platform.identity.command;

import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.platform.identity.FirstSignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code canopy:first-administrator}: the one-time code of a county that has nobody yet. It is shown here and nowhere else;
 * who may call this may read the county's data anyway.
 */
@Component
public final class FirstAdministratorCommand implements Command {
    private final Cells cells;
    private final FirstSignIn first;

    @Activate
    public FirstAdministratorCommand(@Reference Cells cells, @Reference FirstSignIn first) {
        this.cells = cells;
        this.first = first;
    }

    @Override
    public String name() {
        return "first-administrator";
    }

    @Override
    public String summary() {
        return "Makes the one-time code with which a county's first administrator begins.";
    }

    @Override
    public String usage() {
        return "[COUNTY] [--rescue]     without COUNTY: for every county that has none; --rescue: although it has one";
    }

    @Override
    public List<String> options() {
        return List.of("rescue");
    }

    @Override
    public int run(Invocation call) {
        boolean rescue = call.options().containsKey("rescue");
        if (call.arguments().isEmpty() && !rescue) {
            cells.all().forEach(cell -> first.newCode(cell, false).ifPresent(code -> say(call, cell, code)));
            return OK;
        }
        if (call.arguments().size() != 1) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        if (cell.isEmpty()) {
            return FAILED;
        }
        Optional<String> code = first.newCode(cell.get(), rescue);
        if (code.isEmpty()) {
            call.err()
                    .println("canopy: " + cell.get().name()
                            + " has an administrator, who can reset the others. If that one"
                            + " has lost password and paper codes too, add --rescue; it is written into the ledger.");
            return FAILED;
        }
        say(call, cell.get(), code.get());
        return OK;
    }

    private static void say(Invocation call, Cell cell, String code) {
        if (call.json()) {
            call.out().println("{\"county\":\"" + cell.name() + "\",\"code\":\"" + code + "\"}");
        } else {
            call.out()
                    .println("First administrator of " + cell.name() + ": open /" + cell.name()
                            + "/signin/first and give the code " + code + "  (once, within 24 hours)");
        }
    }
}
