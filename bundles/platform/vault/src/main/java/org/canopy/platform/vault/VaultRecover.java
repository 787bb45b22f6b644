package org.canopy.platform.vault;

import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-recover}: enough holders bring the keys back, under a new passphrase. */
@Component(service = Command.class)
public final class VaultRecover extends CountyCommand {
    @Activate
    public VaultRecover(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-recover", "Brings a county's keys back with papers, under a new passphrase.");
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        vault.ceremonies().recover(Papers.ask(call), NewPassphrase.ask(call));
        call.out()
                .println("The vault of " + cell.name() + " is open, under the new passphrase. Copy "
                        + vault.ceremonies().keyFolder() + " to its two places again; the papers stay good.");
        return OK;
    }
}
