package org.canopy.platform.vault;

import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-passphrase}: another passphrase for the same keys. */
@Component(service = Command.class)
public final class VaultPassphrase extends CountyCommand {
    @Activate
    public VaultPassphrase(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-passphrase", "Puts a county's keys under another passphrase.");
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        char[] old = call.prompt()
                .secret("Present passphrase of " + cell.name())
                .orElseThrow(() -> new KeysRefused("nothing was typed"));
        try {
            vault.ceremonies().passphrase(old, NewPassphrase.ask(call));
        } finally {
            Passphrase.wipe(old);
        }
        call.out()
                .println("The keys are under the new passphrase. Copy "
                        + vault.ceremonies().keyFolder()
                        + " to its two places again: the copies there still open with the old one.");
        return OK;
    }
}
