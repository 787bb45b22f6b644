package org.canopy.platform.vault;

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
public final class VaultUnlock extends CountyCommand {
    @Activate
    public VaultUnlock(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-unlock", "Opens a county's keys with the passphrase.");
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        Optional<char[]> typed = call.prompt().secret("Passphrase of " + cell.name());
        if (typed.isEmpty()) {
            call.err().println("canopy: nothing was typed");
            return FAILED;
        }
        vault.keys().unlock(typed.get());
        call.out().println("The vault of " + cell.name() + " is open.");
        return OK;
    }
}
