package org.canopy.platform.switching.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cell;
import org.canopy.api.county.Cells;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Fault;
import org.canopy.api.module.Granted;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleStanding;
import org.canopy.api.module.ModuleState;
import org.canopy.api.module.Modules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:modules}: what is installed, and what each county has on. Fails when something that is on is broken. */
@Component
public final class ModulesCommand implements Command {
    private final Modules modules;
    private final ModuleGrants grants;
    private final Cells cells;

    @Activate
    public ModulesCommand(@Reference Modules modules, @Reference ModuleGrants grants, @Reference Cells cells) {
        this.modules = modules;
        this.grants = grants;
        this.cells = cells;
    }

    /**
     * @param counties state by county
     * @param more what it asks for and was not granted, by county that has it on
     * @param denied what it wanted and did not get, by county
     */
    record Row(
            String name,
            String version,
            String title,
            List<String> needs,
            List<String> hears,
            Map<String, String> counties,
            Map<String, List<String>> faults,
            Map<String, List<String>> more,
            Map<String, List<String>> denied) {}

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public String summary() {
        return "Lists the installed modules, and where they are on.";
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
        Map<ModuleName, Map<String, ModuleStanding>> all = new TreeMap<>();
        for (Cell cell : cells.all()) {
            modules.in(cell)
                    .forEach(standing -> all.computeIfAbsent(standing.card().name(), name -> new LinkedHashMap<>())
                            .put(cell.name().value(), standing));
        }
        List<Row> rows = all.values().stream().map(this::row).toList();
        if (call.json()) {
            Says.json(call, rows);
        } else {
            rows.forEach(row -> print(call, row));
        }
        boolean broken = all.values().stream()
                .flatMap(counties -> counties.values().stream())
                .anyMatch(standing -> standing.on() && standing.state() == ModuleState.BROKEN);
        return broken ? FAILED : OK;
    }

    private Row row(Map<String, ModuleStanding> counties) {
        var card = counties.values().iterator().next().card();
        Map<String, String> states = new LinkedHashMap<>();
        Map<String, List<String>> faults = new LinkedHashMap<>();
        counties.forEach((county, standing) -> {
            states.put(county, standing.state().name());
            if (!standing.faults().isEmpty()) {
                faults.put(
                        county,
                        standing.faults().stream().map(ModulesCommand::words).toList());
            }
        });
        Map<String, List<String>> more = new LinkedHashMap<>();
        Map<String, List<String>> denied = new LinkedHashMap<>();
        for (Cell cell : cells.all()) {
            Granted granted = grants.in(cell, card.name());
            ModuleStanding here = counties.get(cell.name().value());
            if (here != null && here.on() && !granted.more().isEmpty()) {
                more.put(
                        cell.name().value(),
                        granted.more().stream().map(Asked::toString).toList());
            }
            if (!granted.denied().isEmpty()) {
                denied.put(
                        cell.name().value(),
                        granted.denied().stream()
                                .map(one -> one.kind().code() + " " + one.what())
                                .toList());
            }
        }
        List<String> needs = card.needs().stream().map(ModuleName::value).toList();
        return new Row(
                card.name().value(),
                card.version(),
                card.title().zh(),
                needs,
                card.hears(),
                states,
                faults,
                more,
                denied);
    }

    private static String words(Fault fault) {
        return fault.code() + ": " + fault.detail();
    }

    private static void print(Invocation call, Row row) {
        String states = row.counties().entrySet().stream()
                .map(state -> state.getKey() + " " + state.getValue())
                .collect(Collectors.joining(", "));
        call.out().printf("%-16s %-24s %s%n", row.name(), row.version(), states);
        if (!row.needs().isEmpty()) {
            call.out().printf("%-16s needs %s%n", "", String.join(", ", row.needs()));
        }
        row.more().forEach((county, more) -> call.out()
                .printf(
                        "%-16s asks for more in %s: %s; bin/canopy module-grant %s %s%n",
                        "", county, String.join(", ", more), county, row.name()));
        row.denied().forEach((county, denied) -> call.out()
                .printf("%-16s did not get in %s: %s%n", "", county, String.join(", ", denied)));
        row.faults().forEach((county, faults) -> call.out()
                .printf("%-16s broken in %s: %s%n", "", county, String.join("; ", faults)));
    }
}
