package org.canopy.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.policy.Policies;
import org.canopy.api.policy.Policy;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.PolicyVersion;
import org.canopy.api.policy.spi.PolicyType;

/** What a county has adopted, in memory: a test adopts, and what it tests asks its cell. */
public final class MemoryPolicies implements Policies {
    private record Key(PolicyName name, PolicyVersion version) {}

    private final Map<PolicyName, TreeMap<LocalDate, PolicyValues>> byDay = new ConcurrentSkipListMap<>();
    private final Map<Key, PolicyValues> all = new java.util.concurrent.ConcurrentHashMap<>();

    /** @throws org.canopy.api.policy.PolicyRefused as the module refuses it */
    public PolicyVersion adopt(PolicyType<?> type, LocalDate from, Map<String, String> lines) {
        PolicyValues values = new PolicyValues(lines);
        type.read(values);
        byDay.computeIfAbsent(type.name(), name -> new TreeMap<>()).put(from, values);
        all.put(new Key(type.name(), values.version(from)), values);
        return values.version(from);
    }

    @Override
    public <P> Optional<Policy<P>> on(Cell cell, PolicyType<P> type, LocalDate day) {
        return Optional.ofNullable(byDay.get(type.name()))
                .flatMap(days -> Optional.ofNullable(days.floorEntry(day)))
                .map(found -> policy(type, found.getValue().version(found.getKey()), found.getValue()));
    }

    @Override
    public <P> Optional<Policy<P>> version(Cell cell, PolicyType<P> type, PolicyVersion version) {
        return Optional.ofNullable(all.get(new Key(type.name(), version))).map(values -> policy(type, version, values));
    }

    private static <P> Policy<P> policy(PolicyType<P> type, PolicyVersion version, PolicyValues values) {
        return new Policy<>(type.name(), version, type.read(values));
    }

    /** Nothing is lacking: a test says with its own fake what is. */
    @Override
    public List<PolicyName> lacking(Cell cell, ModuleName module) {
        return List.of();
    }
}
