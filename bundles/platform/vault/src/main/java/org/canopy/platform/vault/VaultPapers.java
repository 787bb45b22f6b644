package org.canopy.platform.vault;

import java.util.List;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-papers}: new papers, for when a holder has left or a paper is lost. */
@Component(service = Command.class)
public final class VaultPapers extends CountyCommand {
    @Activate
    public VaultPapers(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-papers", "Makes new papers that bring a county's keys back.");
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
        List<Share> papers = vault.ceremonies().share(Papers.wanted(call));
        call.out().println("The old papers count until the new ones have been tried.");
        Papers.handOut(call, cell.name(), papers);
        return OK;
    }
}
