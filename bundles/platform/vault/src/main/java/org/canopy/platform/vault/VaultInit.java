package org.canopy.platform.vault;

import java.util.List;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-init}: makes a county's keys, once, and the papers that bring them back. */
@Component(service = Command.class)
public final class VaultInit extends CountyCommand {
    @Activate
    public VaultInit(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(
                cells,
                vaults,
                "vault-init",
                "Makes a county's keys under a passphrase, and the papers that bring them back.");
    }

    @Override
    public String usage() {
        return Papers.USAGE;
    }

    @Override
    public List<String> options() {
        return Papers.OPTIONS;
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        Sharing sharing = Papers.wanted(call);
        List<Share> papers = vault.ceremonies().init(NewPassphrase.ask(call), sharing);
        call.out().println("The keys are made; they stay shut until the papers have been tried.");
        call.out()
                .println("Today: copy the folder " + vault.ceremonies().keyFolder()
                        + " to two places apart from the data and its"
                        + " backups, and lock the passphrase away on paper, apart from both.");
        Papers.handOut(call, cell.name(), papers);
        return OK;
    }
}
