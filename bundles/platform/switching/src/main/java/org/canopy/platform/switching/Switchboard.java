package org.canopy.platform.switching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.api.county.CountyFiles;
import org.canopy.api.county.ModuleName;
import org.canopy.api.county.Settings;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.Decision;
import org.canopy.api.module.Fault;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleStanding;
import org.canopy.api.module.ModuleTables;
import org.canopy.api.module.Modules;
import org.canopy.api.module.Switched;
import org.canopy.api.module.Switched.Why;
import org.canopy.api.policy.Policies;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.store.StoreUnavailable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Switches: one decision at a time, in the ledger before it takes effect. */
@Component(service = {Modules.class, Switchboard.class})
public final class Switchboard implements Modules {
    private static final String ON = "modules.on";
    private static final String OFF = "modules.off";
    private static final String NOT_DONE = "modules.not-done";

    /** The county's line {@code modules =}, whether installed or not. */
    @Settings("county")
    interface Line {
        default List<String> modules() {
            return List.of();
        }
    }

    private final Installation installation;
    private final CountyFiles files;
    private final ModuleTables tables;
    private final Policies policies;
    private final Book book;
    private final ModuleGrants grants;

    @Activate
    public Switchboard(
            @Reference Installation installation,
            @Reference CountyFiles files,
            @Reference ModuleTables tables,
            @Reference Policies policies,
            @Reference Book book,
            @Reference ModuleGrants grants) {
        this.installation = installation;
        this.files = files;
        this.tables = tables;
        this.policies = policies;
        this.book = book;
        this.grants = grants;
    }

    @Override
    public List<ModuleStanding> in(Cell cell) {
        return standings(cell).all();
    }

    @Override
    public Optional<ModuleStanding> in(Cell cell, ModuleName module) {
        return standings(cell).of(module);
    }

    private Standings standings(Cell cell) {
        List<ModuleName> on = cell.settings(Line.class).modules().stream()
                .map(ModuleName::new)
                .toList();
        return new Standings(installation.modules(), on, module -> tables.known(cell, module));
    }

    @Override
    public synchronized Switched on(Cell cell, ModuleName module, Decision decision) {
        Standings all = standings(cell);
        Optional<ModuleStanding> wanted = all.of(module);
        if (wanted.isEmpty()) {
            return refused(Why.NOT_INSTALLED, List.of(module), "");
        }
        List<ModuleName> missing = wanted.get().missing();
        if (wanted.get().on() && missing.isEmpty()) {
            return new Switched.Done(List.of());
        }
        List<ModuleName> absent =
                missing.stream().filter(need -> !all.installed(need)).toList();
        if (!absent.isEmpty()) {
            return refused(Why.NEEDS_ABSENT, absent, "");
        }
        if (!missing.isEmpty() && !decision.withNeeds()) {
            return refused(Why.NEEDS, missing, "");
        }
        List<ModuleName> together = new ArrayList<>(missing);
        if (!wanted.get().on()) {
            together.add(module);
        }
        return unfit(all, together)
                .or(() -> undecided(cell, together))
                .or(() -> unprepared(cell, together))
                .orElseGet(() -> done(cell, ON, together, decision, text -> ModulesLine.with(text, together)));
    }

    @Override
    public synchronized Switched off(Cell cell, ModuleName module, Decision decision) {
        Optional<ModuleStanding> wanted = standings(cell).of(module);
        if (wanted.isEmpty()) {
            return refused(Why.NOT_INSTALLED, List.of(module), "");
        }
        if (!wanted.get().on()) {
            return new Switched.Done(List.of());
        }
        if (!wanted.get().neededBy().isEmpty()) {
            return refused(Why.NEEDED, wanted.get().neededBy(), "");
        }
        return done(cell, OFF, List.of(module), decision, text -> ModulesLine.without(text, module));
    }

    /**
     * Makes the tables of what would come on, if a county may have just these modules on; else says why not, with the cure.
     *
     * @param now what is on at this moment
     */
    public synchronized Optional<String> readied(Cell cell, Set<ModuleName> then, Set<ModuleName> now) {
        Standings after = new Standings(installation.modules(), then, module -> true);
        for (ModuleName module : then) {
            List<ModuleName> missing = after.of(module).stream()
                    .flatMap(standing -> standing.missing().stream())
                    .toList();
            if (!missing.isEmpty()) {
                return Optional.of(module + " needs " + missing + "; name it in the line too, or leave both out");
            }
        }
        List<ModuleName> coming =
                then.stream().filter(module -> !now.contains(module)).toList();
        return unfit(after, coming)
                .or(() -> undecided(cell, coming))
                .or(() -> unprepared(cell, coming))
                .map(refused -> refused instanceof Switched.Refused because
                        ? because.modules() + " cannot be switched on: "
                                + because.why().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                + because.detail()
                        : "");
    }

    private static Optional<Switched> unfit(Standings all, List<ModuleName> modules) {
        for (ModuleName module : modules) {
            Optional<Fault> fault = all.of(module).stream()
                    .flatMap(standing -> standing.faults().stream())
                    .filter(found -> !found.code().equals(Standings.NEED_OFF))
                    .findFirst();
            if (fault.isPresent()) {
                boolean absent = fault.get().code().equals(Standings.ABSENT);
                return Optional.of(refused(
                        absent ? Why.NOT_INSTALLED : Why.BROKEN,
                        List.of(module),
                        fault.get().detail()));
            }
        }
        return Optional.empty();
    }

    /** Rules come from the county: where it has none yet, what works by them stays shut. */
    private Optional<Switched> undecided(Cell cell, List<ModuleName> modules) {
        for (ModuleName module : modules) {
            List<PolicyName> lacking = policies.lacking(cell, module);
            if (!lacking.isEmpty()) {
                String names = lacking.stream().map(PolicyName::value).collect(Collectors.joining(", "));
                return Optional.of(refused(Why.POLICY, List.of(module), names));
            }
        }
        return Optional.empty();
    }

    private Optional<Switched> unprepared(Cell cell, List<ModuleName> modules) {
        for (ModuleName module : modules) {
            try {
                tables.prepare(cell, module);
            } catch (StoreUnavailable e) {
                return Optional.of(refused(Why.MIGRATION, List.of(module), String.valueOf(e.getMessage())));
            }
        }
        return Optional.empty();
    }

    private Switched done(
            Cell cell, String act, List<ModuleName> modules, Decision decision, UnaryOperator<String> edit) {
        modules.forEach(module -> write(cell, act, module, decision));
        if (act.equals(ON)) {
            // before it is on: an event that comes in between would pass it by
            modules.forEach(module -> grants.agree(cell, module, decision.actor()));
        }
        try {
            files.change(cell.name(), edit);
            return new Switched.Done(modules);
        } catch (CountyFileRefused e) {
            modules.forEach(module -> write(cell, NOT_DONE, module, decision));
            return refused(Why.FILE, modules, String.valueOf(e.getMessage()));
        }
    }

    private void write(Cell cell, String act, ModuleName module, Decision decision) {
        book.write(cell, new LedgerLine(decision.actor(), act, module.value(), decision.reason()));
    }

    private static Switched refused(Why why, List<ModuleName> modules, String detail) {
        return new Switched.Refused(why, modules, detail);
    }
}
