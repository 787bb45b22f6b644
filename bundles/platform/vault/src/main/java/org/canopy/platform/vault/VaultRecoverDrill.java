package org.canopy.platform.vault;

import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-recover-drill}: enough holders type their papers, and it is seen that they open the keys. */
@Component(service = Command.class)
public final class VaultRecoverDrill extends CountyCommand {
    @Activate
    public VaultRecoverDrill(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(
                cells,
                vaults,
                "vault-recover-drill",
                "Tries the papers that bring a county's keys back; changes nothing.");
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        vault.ceremonies().drill(Papers.ask(call));
        call.out()
                .println("The papers open the keys of " + cell.name() + ". The vault is "
                        + (vault.locked() ? "locked, as before." : "open."));
        return OK;
    }
}
