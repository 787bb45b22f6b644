package org.canopy.platform.vault;

import java.nio.file.Path;
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
        return "COUNTY [--need 2] [--of 3], how many people bring the keys back; or COUNTY --pkcs11 LIBRARY --slot NUMBER";
    }

    @Override
    public List<String> options() {
        return List.of("need=", "of=", "pkcs11=", "slot=");
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        if (call.options().containsKey("pkcs11")) {
            return inDevice(cell, vault, call);
        }
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

    private static int inDevice(Cell cell, CellVault vault, Invocation call) {
        String slot = call.options().getOrDefault("slot", "");
        if (!slot.matches("\\d{1,10}")) {
            throw new KeysRefused("--slot wants the number of the token's slot, as the device's own tool shows it");
        }
        char[] pin = call.prompt()
                .secret("PIN of the device: ")
                .orElseThrow(() -> new KeysRefused("nothing was typed; nothing was changed"));
        Path library = call.folder().resolve(call.options().getOrDefault("pkcs11", ""));
        vault.ceremonies().initDevice(library, Long.parseLong(slot), pin);
        call.out()
                .println("The master key is made and stays in the device. Open it: bin/canopy vault-unlock "
                        + cell.name());
        call.out()
                .println("Today: copy the token as its maker provides, and the folder "
                        + vault.ceremonies().keyFolder() + ", to two places. No papers bring this key back.");
        return OK;
    }
}
