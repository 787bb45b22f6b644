package org.canopy.platform.switching.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.CellName;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.api.county.CountyFiles;
import org.canopy.core.division.DivisionCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:county-add}: writes the commented file of a new county, which stands when the command returns. */
@Component
public final class CountyAddCommand implements Command {
    private static final String HIDE = "hide";

    private final CountyFiles files;

    @Activate
    public CountyAddCommand(@Reference CountyFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "county-add";
    }

    @Override
    public String summary() {
        return "Adds a county: NAME in addresses, CODE of its division.";
    }

    @Override
    public String usage() {
        return "NAME CODE [--title 青禾县] [--unreviewed show|hide] [--json]   CODE has 6, 9 or 12 digits";
    }

    @Override
    public List<String> options() {
        return List.of("title=", "unreviewed=");
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().size() != 2) {
            return misused(call);
        }
        String slug = call.arguments().get(0);
        Optional<CellName> name = Says.cellName(slug);
        if (name.isEmpty()) {
            return Says.failed(call, slug + " cannot stand in addresses; write lower-case letters, digits, hyphens");
        }
        Optional<DivisionCode> division = division(call.arguments().get(1));
        if (division.isEmpty()) {
            return Says.failed(
                    call,
                    call.arguments().get(1)
                            + " is no division code; write the 6 digits of a county, the 9 of a township"
                            + " or all 12, as the statistics office lists them");
        }
        String unreviewed = call.options().getOrDefault("unreviewed", HIDE);
        if (!Set.of("show", HIDE).contains(unreviewed)) {
            return Says.failed(
                    call,
                    "--unreviewed " + unreviewed + ": write show or hide; hide keeps explainers away"
                            + " that nobody of the county has reviewed");
        }
        String title = call.options().getOrDefault("title", slug);
        try {
            files.create(name.get(), NewCounty.text(title, division.get(), unreviewed));
        } catch (CountyFileRefused e) {
            return Says.failed(call, String.valueOf(e.getMessage()));
        }
        String file = "etc/org.canopy.county-" + slug + ".cfg";
        if (call.json()) {
            Says.json(call, Map.of("county", slug, "division", division.get().digits(), "file", file));
        } else {
            call.out().println("The county stands at /" + slug + "/. Fill in what is left: " + file);
        }
        return OK;
    }

    private static Optional<DivisionCode> division(String digits) {
        try {
            return digits.length() < 6 ? Optional.empty() : Optional.of(DivisionCode.of(digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
