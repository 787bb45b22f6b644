package org.canopy.platform.switching.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.Decision;
import org.canopy.platform.switching.config.Configuration;
import org.canopy.platform.switching.config.Lines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:config-apply}: takes a file over, after showing what it changes. Deletes only what is named. */
@Component
public final class ConfigApplyCommand implements Command {
    private final Configuration configuration;
    private final Cells cells;

    @Activate
    public ConfigApplyCommand(@Reference Configuration configuration, @Reference Cells cells) {
        this.configuration = configuration;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "config-apply";
    }

    @Override
    public String summary() {
        return "Takes a file over as the settings of a county; says how to go back.";
    }

    @Override
    public String usage() {
        return "COUNTY FILE [--dry-run] [--remove KEY,KEY] [--json]";
    }

    @Override
    public List<String> options() {
        return List.of("dry-run", "remove=");
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 2) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        if (cell.isEmpty()) {
            return FAILED;
        }
        String file = call.arguments().get(1);
        try {
            Lines wanted = ConfigFile.read(call, file);
            if (call.options().containsKey("dry-run")) {
                show(call, configuration.plan(cell.get(), wanted, remove(call)));
                return OK;
            }
            Decision decision = new Decision(LedgerLine.OPERATOR, "command", false);
            Configuration.Applied applied = configuration.apply(cell.get(), wanted, remove(call), decision);
            if (call.json()) {
                Says.json(call, applied);
                return OK;
            }
            show(call, applied.plan());
            if (!applied.undo().isEmpty()) {
                call.out()
                        .println("Done. The way back: bin/canopy config-apply "
                                + cell.get().name() + " "
                                + applied.undo()
                                + (applied.added().isEmpty() ? "" : " --remove " + String.join(",", applied.added())));
            }
            return OK;
        } catch (CountyFileRefused e) {
            return Says.failed(call, ConfigFile.words(e, cell.get(), file));
        }
    }

    static Set<String> remove(Invocation call) {
        return Arrays.stream(call.options().getOrDefault("remove", "").split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static void show(Invocation call, Configuration.Plan plan) {
        if (call.json()) {
            Says.json(call, plan);
            return;
        }
        plan.changes().forEach(change -> call.out().println(change.words()));
        plan.left().forEach(change -> call.out()
                .println("  " + change.key() + " = " + change.before()
                        + "   (not in the file; stays unless you add --remove " + change.key() + ")"));
        if (plan.changes().isEmpty()) {
            call.out().println("Nothing would change.");
        }
    }
}
