package org.canopy.platform.vault;

import java.util.List;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-lock}: shuts a county's keys away. */
@Component(service = Command.class)
public final class VaultLock implements Command {
    private final Cells cells;
    private final CountyVaults vaults;

    @Activate
    public VaultLock(@Reference Cells cells, @Reference CountyVaults vaults) {
        this.cells = cells;
        this.vaults = vaults;
    }

    @Override
    public String name() {
        return "vault-lock";
    }

    @Override
    public String summary() {
        return "Shuts a county's keys away and wipes them from memory.";
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
        return CountyWord.run(cells, vaults, call, (cell, vault) -> lock(cell, vault, call));
    }

    private static int lock(Cell cell, CellVault vault, Invocation call) {
        vault.lock();
        call.out().println("The vault of " + cell.name() + " is locked.");
        return OK;
    }
}
