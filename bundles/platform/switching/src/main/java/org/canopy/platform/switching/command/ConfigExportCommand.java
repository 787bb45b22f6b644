package org.canopy.platform.switching.command;

import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.platform.switching.config.Configuration;
import org.canopy.platform.switching.config.Lines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:config-export}: prints the county's settings as one file. */
@Component
public final class ConfigExportCommand implements Command {
    private final Configuration configuration;
    private final Cells cells;

    @Activate
    public ConfigExportCommand(@Reference Configuration configuration, @Reference Cells cells) {
        this.configuration = configuration;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "config-export";
    }

    @Override
    public String summary() {
        return "Prints the settings of a county as one file.";
    }

    @Override
    public String usage() {
        return "COUNTY [--json]";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 1) {
            return misused(call);
        }
        Optional<Cell> cell = call.county(cells, call.arguments().get(0));
        if (cell.isEmpty()) {
            return FAILED;
        }
        Lines lines = configuration.of(cell.get());
        if (call.json()) {
            Says.json(call, lines.values());
        } else {
            call.out().print(lines.text());
        }
        return OK;
    }
}
