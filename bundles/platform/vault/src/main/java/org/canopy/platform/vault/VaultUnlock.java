package org.canopy.platform.vault;

import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-unlock}: opens a county's keys. */
@Component(service = Command.class)
public final class VaultUnlock implements Command {
    private final Cells cells;
    private final CountyVaults vaults;

    @Activate
    public VaultUnlock(@Reference Cells cells, @Reference CountyVaults vaults) {
        this.cells = cells;
        this.vaults = vaults;
    }

    @Override
    public String name() {
        return "vault-unlock";
    }

    @Override
    public String summary() {
        return "Opens a county's keys with the passphrase.";
    }

    @Override
    public String usage() {
        return "COUNTY";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        return CountyWord.run(cells, vaults, call, (cell, vault) -> unlock(cell, vault, call));
    }

    private static int unlock(Cell cell, CellVault vault, Invocation call) {
        Optional<char[]> typed = call.prompt().secret("Passphrase of " + cell.name());
        if (typed.isEmpty()) {
            call.err().println("canopy: nothing was typed");
            return FAILED;
        }
        vault.unlock(typed.get());
        call.out().println("The vault of " + cell.name() + " is open.");
        return OK;
    }
}
