package org.canopy.platform.vault;

import java.util.Arrays;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-init}: makes a county's keys, once, and opens them. */
@Component(service = Command.class)
public final class VaultInit extends CountyCommand {
    @Activate
    public VaultInit(@Reference Cells cells, @Reference CountyVaults vaults) {
        super(cells, vaults, "vault-init", "Makes a county's keys under a passphrase.");
    }

    @Override
    int run(Cell cell, CellVault vault, Invocation call) {
        Optional<char[]> typed = call.prompt().secret("New passphrase");
        Optional<char[]> again = typed.flatMap(first -> call.prompt().secret("The same again"));
        try {
            Optional<String> trouble = trouble(typed, again);
            if (trouble.isPresent()) {
                call.err().println("canopy: " + trouble.get());
                return FAILED;
            }
            KeyFolder folder = vault.init(typed.orElseThrow());
            call.out().println("The keys are made and open: " + folder.master());
            call.out()
                    .println(
                            "Today: copy this file to two places apart from the data and its backups, and lock the"
                                    + " passphrase away on paper, apart from both. Without file or passphrase every sealed record is lost.");
            return OK;
        } finally {
            typed.ifPresent(Passphrase::wipe);
            again.ifPresent(Passphrase::wipe);
        }
    }

    private static Optional<String> trouble(Optional<char[]> typed, Optional<char[]> again) {
        if (typed.isEmpty() || again.isEmpty()) {
            return Optional.of("nothing was typed; the passphrase is asked twice, or stands twice on standard input");
        }
        if (!Arrays.equals(typed.get(), again.get())) {
            return Optional.of("the two are not the same; nothing was made");
        }
        return Passphrase.trouble(typed.get());
    }
}
