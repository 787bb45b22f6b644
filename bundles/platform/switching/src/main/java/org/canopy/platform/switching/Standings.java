package org.canopy.platform.switching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asks;
import org.canopy.api.module.Brings;
import org.canopy.api.module.Fault;
import org.canopy.api.module.ModuleCard;
import org.canopy.api.module.ModuleStanding;
import org.canopy.api.module.ModuleState;
import org.canopy.api.module.Words;

/** What is installed, seen with the switches of one county. */
final class Standings {
    static final String ABSENT = "not-installed";
    static final String NEED_OFF = "need-off";
    private static final Brings NOTHING = new Brings(List.of(), 0, 0, 0, List.of(), List.of());

    private final Map<ModuleName, Installation.Installed> installed;
    private final Set<ModuleName> on;
    private final Predicate<ModuleName> wasOn;

    /**
     * @param on what the county's file names
     * @param wasOn whether a module that is off has data here
     */
    Standings(
            Map<ModuleName, Installation.Installed> installed, Collection<ModuleName> on, Predicate<ModuleName> wasOn) {
        this.installed = new TreeMap<>(installed);
        this.on = new TreeSet<>(on);
        this.wasOn = wasOn;
    }

    List<ModuleStanding> all() {
        Set<ModuleName> names = new TreeSet<>(installed.keySet());
        names.addAll(on);
        return names.stream().map(this::standing).toList();
    }

    Optional<ModuleStanding> of(ModuleName module) {
        return installed.containsKey(module) || on.contains(module) ? Optional.of(standing(module)) : Optional.empty();
    }

    boolean installed(ModuleName module) {
        return installed.containsKey(module);
    }

    private ModuleStanding standing(ModuleName module) {
        boolean here = on.contains(module);
        Installation.Installed found = installed.get(module);
        List<ModuleName> missing = missing(module);
        List<Fault> faults =
                new ArrayList<>(found == null ? List.of(new Fault(ABSENT, module.value())) : found.faults());
        if (here) {
            missing.forEach(need -> faults.add(new Fault(NEED_OFF, need.value())));
        }
        ModuleCard card = found == null ? unknown(module) : found.card();
        return new ModuleStanding(card, state(module, here, faults), here, faults, missing, neededBy(module));
    }

    private ModuleState state(ModuleName module, boolean here, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return ModuleState.BROKEN;
        }
        return here ? ModuleState.ON : wasOn.test(module) ? ModuleState.OFF : ModuleState.INSTALLED;
    }

    static ModuleCard unknown(ModuleName module) {
        Words name = new Words(module.value(), module.value());
        return new ModuleCard(
                module, "", name, new Words("", ""), "puzzle", List.of(), List.of(), NOTHING, Asks.NOTHING);
    }

    /** What it needs and is not on, the deepest need first; a ring of needs ends where it began. */
    private List<ModuleName> missing(ModuleName module) {
        Set<ModuleName> order = new LinkedHashSet<>();
        collect(module, order, new TreeSet<>(Set.of(module)));
        return order.stream()
                .filter(need -> !on.contains(need) || !installed(need))
                .toList();
    }

    private void collect(ModuleName module, Set<ModuleName> order, Set<ModuleName> seen) {
        for (ModuleName need : needs(module)) {
            if (seen.add(need)) {
                collect(need, order, seen);
                order.add(need);
            }
        }
    }

    private List<ModuleName> neededBy(ModuleName module) {
        return on.stream().filter(other -> needs(other).contains(module)).toList();
    }

    private List<ModuleName> needs(ModuleName module) {
        Installation.Installed found = installed.get(module);
        return found == null ? List.of() : found.card().needs();
    }
}
