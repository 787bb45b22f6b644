package org.canopy.platform.vault;

import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-census}: opens each record key once. */
@Component(service = Command.class)
public final class VaultCensus extends CountyCommand {
    @Activate
    public VaultCensus(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-census", "Counts the record keys of a county, and proves that each opens.");
    }

    @Override
    public String usage() {
        return "COUNTY [--json]";
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        Census census = vault.keys().with(open -> open.rotation().census());
        if (call.json()) {
            call.out()
                    .println("{\"county\":\"%s\",\"sound\":%d,\"broken\":%d}"
                            .formatted(cell.name(), census.sound(), census.broken()));
        } else {
            census.counts()
                    .forEach((module, versions) -> versions.forEach((version, keys) ->
                            call.out().println(module + ": " + keys + " record keys under version " + version)));
            call.out().println(census.sound() + " record keys open, " + census.broken() + " do not.");
        }
        return census.broken() == 0 ? OK : FAILED;
    }
}
