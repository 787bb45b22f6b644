package org.canopy.platform.policy.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.policy.spi.PolicyType;
import org.canopy.platform.policy.Adopting;
import org.canopy.platform.policy.Adoption;
import org.canopy.platform.policy.CellPolicies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:policy-adopt}: makes what the files say of a day the county's own. */
@Component
public final class PolicyAdoptCommand implements Command {
    private final Adopting policies;
    private final Cells cells;

    @Activate
    public PolicyAdoptCommand(@Reference CellPolicies policies, @Reference Cells cells) {
        this(policies.adopting(), cells);
    }

    PolicyAdoptCommand(Adopting policies, Cells cells) {
        this.policies = policies;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "policy-adopt";
    }

    @Override
    public String summary() {
        return "Adopts a version of a policy for a county, from a day on.";
    }

    @Override
    public String usage() {
        return "COUNTY POLICY DAY --by \"OFFICE NAME\" [--json]";
    }

    @Override
    public List<String> options() {
        return List.of("by=");
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 3) {
            return misused(call);
        }
        String by = call.options().getOrDefault("by", "").strip();
        if (by.isEmpty() || by.length() > 200) {
            return Asked.failed(call, "a policy is adopted by somebody: add --by \"OFFICE NAME\"");
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        Optional<PolicyType<?>> type = Asked.type(call, policies.kinds());
        Optional<LocalDate> day = Asked.day(call, 2);
        if (cell.isEmpty() || type.isEmpty() || day.isEmpty()) {
            return FAILED;
        }
        Adopting.Who who = new Adopting.Who(by, LedgerLine.OPERATOR, "command");
        Adoption done = policies.adopt(cell.get(), type.get(), day.get(), who);
        if (done instanceof Adoption.Refused refused) {
            return Asked.failed(call, refused.why());
        }
        boolean changed = done instanceof Adoption.Adopted;
        String version = done instanceof Adoption.Adopted adopted
                ? adopted.version().toString()
                : done instanceof Adoption.Unchanged same ? same.version().toString() : "";
        if (call.json()) {
            Asked.json(call, Map.of("policy", type.get().name().value(), "version", version, "changed", changed));
        } else {
            call.out().println(changed ? "Adopted: " + version : "Version " + version + " says the same already.");
        }
        return OK;
    }
}
