package org.canopy.platform.vault;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:vault-status}: how the vault of each county stands. */
@Component(service = Command.class)
public final class VaultStatus implements Command {
    private final Cells cells;
    private final CountyVaults vaults;

    @Activate
    public VaultStatus(@Reference Cells cells, @Reference CountyVaults vaults) {
        this.cells = cells;
        this.vaults = vaults;
    }

    /** @param left record keys that a rotation has still to bring over */
    private record Standing(String county, String state, String trouble, long left) {
        String json() {
            return "{\"county\":\"%s\",\"state\":\"%s\",\"left\":%d}".formatted(county, state, left);
        }

        String words() {
            String keys = left == 0 ? "" : ", " + left + " record keys to bring over";
            return "%-16s %-12s%s".formatted(county, state, trouble + keys);
        }
    }

    @Override
    public String name() {
        return "vault-status";
    }

    @Override
    public String summary() {
        return "Says which counties' keys are open.";
    }

    @Override
    public String usage() {
        return "[--json]";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (!call.arguments().isEmpty()) {
            return misused(call);
        }
        List<Standing> all = cells.all().stream().map(this::standing).toList();
        if (call.json()) {
            call.out().println(all.stream().map(Standing::json).collect(Collectors.joining(",", "[", "]")));
        } else {
            all.forEach(one -> call.out().println(one.words()));
        }
        return all.stream().allMatch(one -> one.trouble().isEmpty()) ? OK : FAILED;
    }

    private Standing standing(Cell cell) {
        CellVault vault = vaults.of(cell);
        String state = vault.locked() ? "locked" : vault.throwAway() ? "throw-away" : "open";
        return new Standing(cell.name().value(), state, vault.keys().trouble().orElse(""), left(cell));
    }

    private static long left(Cell cell) {
        List<KekTable.Row> old = cell.read(KekTable::all).stream()
                .filter(row -> row.state() == KekTable.State.OLD)
                .toList();
        Map<String, Map<Integer, Integer>> counts = old.isEmpty() ? Map.of() : cell.read(DekTable::counts);
        return old.stream()
                .mapToLong(row -> counts.getOrDefault(row.module(), Map.of()).getOrDefault(row.version(), 0))
                .sum();
    }
}
