package org.canopy.platform.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.spi.PolicyImpact;
import org.canopy.api.policy.spi.PolicyType;

/** The kinds of policies that the installed modules know, and who says what a change touches. */
public final class Kinds {
    /** A service and the module it comes from. */
    private record Offered<T>(ModuleName module, T object) {}

    private final Map<Object, Offered<PolicyType<?>>> types = new ConcurrentHashMap<>();
    private final Map<Object, Offered<PolicyImpact>> impacts = new ConcurrentHashMap<>();

    /** A kind that belongs to another module is passed over. */
    public void offer(Object key, ModuleName module, PolicyType<?> type) {
        if (type.name().module().equals(module)) {
            types.put(key, new Offered<>(module, type));
        }
    }

    public void offer(Object key, ModuleName module, PolicyImpact impact) {
        impacts.put(key, new Offered<>(module, impact));
    }

    public void withdraw(Object key) {
        types.remove(key);
        impacts.remove(key);
    }

    /** By name. */
    public List<PolicyType<?>> all() {
        return types.values().stream()
                .<PolicyType<?>>map(Offered::object)
                .sorted(Comparator.comparing(PolicyType::name))
                .collect(Collectors.toList());
    }

    List<PolicyType<?>> of(ModuleName module) {
        return all().stream()
                .filter(type -> type.name().module().equals(module))
                .collect(Collectors.toList());
    }

    /** Only of modules that the county has on. */
    List<PolicyImpact> impacts(Cell cell, PolicyName name) {
        return impacts.values().stream()
                .filter(offered -> cell.has(offered.module()))
                .map(Offered::object)
                .filter(impact -> impact.policy().equals(name))
                .toList();
    }
}
