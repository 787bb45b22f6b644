package org.canopy.platform.vault;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.vault.VaultLocked;

/** What all commands here share: their one argument is a county, and what is refused is said in a sentence. */
final class CountyWord {
    private CountyWord() {}

    static int run(Cells cells, CountyVaults vaults, Invocation call, BiFunction<Cell, CellVault, Integer> work) {
        if (call.arguments().size() != 1) {
            call.err().println("canopy: name one county; known are " + names(cells));
            return Command.USAGE;
        }
        Optional<Cell> cell = named(cells, call.arguments().get(0));
        if (cell.isEmpty()) {
            call.err().println("canopy: no county of that name; known are " + names(cells));
            return Command.USAGE;
        }
        try {
            return work.apply(cell.get(), vaults.of(cell.get()));
        } catch (KeysRefused e) {
            call.err().println("canopy: " + e.getMessage());
        } catch (VaultLocked e) {
            call.err()
                    .println("canopy: the vault of " + cell.get().name() + " is locked: "
                            + vaults.of(cell.get()).trouble().orElse("try again"));
        }
        return Command.FAILED;
    }

    private static Optional<Cell> named(Cells cells, String word) {
        try {
            return cells.named(new CellName(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> names(Cells cells) {
        return cells.all().stream().map(cell -> cell.name().value()).toList();
    }
}
