package org.canopy.platform.vault;

import java.util.Set;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-rotate}: the next key of every module; record keys follow in the background. */
@Component(service = Command.class)
public final class VaultRotate extends CountyCommand {
    @Activate
    public VaultRotate(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-rotate", "Gives every module of a county a new key.");
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        Set<String> modules = vault.rotate();
        call.out()
                .println(
                        modules.isEmpty()
                                ? "Nothing has been sealed in " + cell.name() + " yet; there is nothing to rotate."
                                : "New keys for " + String.join(", ", modules)
                                        + ". Record keys are brought over in the background;"
                                        + " bin/canopy vault-status says how many are left.");
        return OK;
    }
}
