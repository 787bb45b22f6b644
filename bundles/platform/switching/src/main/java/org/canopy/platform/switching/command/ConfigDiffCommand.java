package org.canopy.platform.switching.command;

import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.platform.switching.config.Configuration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:config-diff}: what taking a file over would change. Changes nothing. */
@Component
public final class ConfigDiffCommand implements Command {
    private final Configuration configuration;
    private final Cells cells;

    @Activate
    public ConfigDiffCommand(@Reference Configuration configuration, @Reference Cells cells) {
        this.configuration = configuration;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "config-diff";
    }

    @Override
    public String summary() {
        return "Shows what config-apply would change.";
    }

    @Override
    public String usage() {
        return "COUNTY FILE [--remove KEY,KEY] [--json]";
    }

    @Override
    public List<String> options() {
        return List.of("remove=");
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
            Configuration.Plan plan =
                    configuration.plan(cell.get(), ConfigFile.read(call, file), ConfigApplyCommand.remove(call));
            ConfigApplyCommand.show(call, plan);
            return OK;
        } catch (CountyFileRefused e) {
            return Says.failed(call, ConfigFile.words(e, cell.get(), file));
        }
    }
}
