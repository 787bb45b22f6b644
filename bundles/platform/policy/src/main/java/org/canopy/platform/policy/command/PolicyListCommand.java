package org.canopy.platform.policy.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.policy.spi.PolicyType;
import org.canopy.platform.policy.Adopting;
import org.canopy.platform.policy.CellPolicies;
import org.canopy.platform.policy.Kept;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:policy-list}: what the county has adopted, and what of it was meddled with. */
@Component
public final class PolicyListCommand implements Command {
    private final Adopting policies;
    private final Cells cells;

    @Activate
    public PolicyListCommand(@Reference CellPolicies policies, @Reference Cells cells) {
        this(policies.adopting(), cells);
    }

    PolicyListCommand(Adopting policies, Cells cells) {
        this.policies = policies;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "policy-list";
    }

    @Override
    public String summary() {
        return "Lists the policies of a county and their versions.";
    }

    @Override
    public String usage() {
        return "COUNTY [POLICY] [--json]   with POLICY: the text of each version too";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        int words = call.arguments().size();
        if (words < 1 || words > 2) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        Optional<PolicyType<?>> wanted = words == 2 ? Asked.type(call, policies.kinds()) : Optional.empty();
        if (cell.isEmpty() || words == 2 && wanted.isEmpty()) {
            return FAILED;
        }
        List<PolicyType<?>> types = wanted.<List<PolicyType<?>>>map(List::of)
                .orElseGet(() -> policies.kinds().all());
        if (call.json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            types.forEach(type -> all.put(type.name().value(), versions(cell.get(), type)));
            Asked.json(call, all);
            return OK;
        }
        types.forEach(type -> print(call, cell.get(), type, words == 2));
        return OK;
    }

    private List<Map<String, Object>> versions(Cell cell, PolicyType<?> type) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Kept kept : policies.kept(cell, type.name())) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("version", kept.version().toString());
            one.put("adoptedAt", kept.at().toString());
            one.put("adoptedBy", kept.by());
            one.put("replaced", kept.replaced());
            one.put("values", kept.values().lines());
            one.put("files", kept.layers());
            all.add(one);
        }
        return all;
    }

    private void print(Invocation call, Cell cell, PolicyType<?> type, boolean whole) {
        List<Kept> all = policies.kept(cell, type.name());
        call.out().println(type.name() + (all.isEmpty() ? "  nothing adopted" : ""));
        for (Kept kept : all) {
            call.out()
                    .println("  " + kept.version() + "  adopted "
                            + LocalDate.ofInstant(kept.at(), cell.clock().getZone()) + " by " + kept.by()
                            + (kept.replaced() ? "  (replaced before it counted)" : ""));
            if (whole) {
                kept.values().canonical().lines().forEach(line -> call.out().println("    " + line));
            }
        }
        policies.changedFiles(cell, type.name()).forEach(place -> call.out()
                .println("  " + place + " was changed after its version had begun to count: put it back"));
    }
}
