package org.canopy.platform.vault;

import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.vault.VaultLocked;

/** A command about the keys of the one county that is its first argument; what is refused is said in a sentence. */
abstract class CountyCommand implements Command {
    private final Cells cells;
    private final CountyVaults vaults;
    private final String name;
    private final String summary;

    CountyCommand(Cells cells, CountyVaults vaults, String name, String summary) {
        this.cells = cells;
        this.vaults = vaults;
        this.name = name;
        this.summary = summary;
    }

    /** Whether it can be called with so many words, the county among them. */
    boolean takes(int arguments) {
        return arguments == 1;
    }

    /** @return exit code */
    abstract int run(Cell cell, CellVault vault, Invocation call);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public String usage() {
        return "COUNTY";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public final int run(Invocation call) {
        if (!takes(call.arguments().size())) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        if (cell.isEmpty()) {
            return FAILED;
        }
        try {
            return run(cell.get(), vaults.of(cell.get()), call);
        } catch (KeysRefused e) {
            call.err().println("canopy: " + e.getMessage());
        } catch (VaultLocked e) {
            call.err()
                    .println("canopy: the vault of " + cell.get().name() + " is locked: "
                            + vaults.of(cell.get()).keys().trouble().orElse("try again"));
        }
        return FAILED;
    }
}
