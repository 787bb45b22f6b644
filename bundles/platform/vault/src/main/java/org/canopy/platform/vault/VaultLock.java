package org.canopy.platform.vault;

import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-lock}: shuts a county's keys away. */
@Component(service = Command.class)
public final class VaultLock extends CountyCommand {
    @Activate
    public VaultLock(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-lock", "Shuts a county's keys away and wipes them from memory.");
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        vault.keys().lock();
        call.out().println("The vault of " + cell.name() + " is locked.");
        return OK;
    }
}
