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
import org.canopy.api.policy.Affected;
import org.canopy.api.policy.spi.PolicyType;
import org.canopy.platform.policy.Adopting;
import org.canopy.platform.policy.BadPolicy;
import org.canopy.platform.policy.CellPolicies;
import org.canopy.platform.policy.Difference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:policy-diff}: what another version would change, and for whom. */
@Component
public final class PolicyDiffCommand implements Command {
    private final Adopting policies;
    private final Cells cells;

    @Activate
    public PolicyDiffCommand(@Reference CellPolicies policies, @Reference Cells cells) {
        this(policies.adopting(), cells);
    }

    PolicyDiffCommand(Adopting policies, Cells cells) {
        this.policies = policies;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "policy-diff";
    }

    @Override
    public String summary() {
        return "Shows what changes between two versions of a policy, and what it touches.";
    }

    @Override
    public String usage() {
        return "COUNTY POLICY DAY DAY [--json]   a version is named by its first day";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 4) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        Optional<PolicyType<?>> type = Asked.type(call, policies.kinds());
        Optional<LocalDate> before = Asked.day(call, 2);
        Optional<LocalDate> after = Asked.day(call, 3);
        if (cell.isEmpty() || type.isEmpty() || before.isEmpty() || after.isEmpty()) {
            return FAILED;
        }
        try {
            show(call, policies.difference(cell.get(), type.get(), before.get(), after.get()));
            return OK;
        } catch (BadPolicy e) {
            return Asked.failed(call, String.valueOf(e.getMessage()));
        }
    }

    private static void show(Invocation call, Difference difference) {
        if (call.json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            List<Map<String, String>> changes = new ArrayList<>();
            difference
                    .changes()
                    .forEach(
                            one -> changes.add(Map.of("key", one.key(), "before", one.before(), "after", one.after())));
            all.put("changes", changes);
            all.put(
                    "affected",
                    difference.affected().stream()
                            .map(one -> Map.of("kind", one.kind(), "id", one.id()))
                            .toList());
            Asked.json(call, all);
            return;
        }
        if (difference.changes().isEmpty()) {
            call.out().println("There is no difference.");
        }
        difference.changes().forEach(one -> call.out()
                .println(one.key() + ": " + shown(one.before()) + " -> " + shown(one.after())));
        for (Affected one : difference.affected()) {
            call.out().println("touches " + one);
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(unset)" : value;
    }
}
