package org.canopy.platform.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.policy.Affected;
import org.canopy.api.policy.Policies;
import org.canopy.api.policy.Policy;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.PolicyVersion;
import org.canopy.api.policy.spi.PolicyType;

/** Files become versions when a county adopts them; from then on the county's own copy counts. */
public final class Adopting implements Policies {
    private final PolicyFolder folder;
    private final Kinds kinds;

    public Adopting(PolicyFolder folder, Kinds kinds) {
        this.folder = folder;
        this.kinds = kinds;
    }

    /** @param by a name, or an account's id; @param actor as the ledger names them; @param way {@code page}, {@code command} */
    public record Who(String by, String actor, String way) {}

    public Kinds kinds() {
        return kinds;
    }

    @Override
    public <P> Optional<Policy<P>> on(Cell cell, PolicyType<P> type, LocalDate day) {
        return PolicyTable.on(cell, type.name(), day).map(kept -> read(type, kept));
    }

    @Override
    public <P> Optional<Policy<P>> version(Cell cell, PolicyType<P> type, PolicyVersion version) {
        return PolicyTable.of(cell, type.name(), version).map(kept -> read(type, kept));
    }

    private static <P> Policy<P> read(PolicyType<P> type, Kept kept) {
        return new Policy<>(kept.name(), kept.version(), type.read(kept.values()));
    }

    @Override
    public List<PolicyName> lacking(Cell cell, ModuleName module) {
        LocalDate today = LocalDate.now(cell.clock());
        return kinds.of(module).stream()
                .filter(PolicyType::neededToSwitchOn)
                .map(PolicyType::name)
                .filter(name -> PolicyTable.on(cell, name, today).isEmpty())
                .collect(Collectors.toList());
    }

    /** What counts today. */
    public Optional<Kept> counts(Cell cell, PolicyName name) {
        return PolicyTable.on(cell, name, LocalDate.now(cell.clock()));
    }

    /** All versions that the county ever adopted, the newest first. */
    public List<Kept> kept(Cell cell, PolicyName name) {
        return PolicyTable.all(cell, name);
    }

    /** What counts on a day as the county adopted it; else what the files would make of it then. */
    PolicyValues values(Cell cell, PolicyType<?> type, LocalDate day) {
        return kept(cell, type.name()).stream()
                .filter(kept -> !kept.replaced() && kept.version().from().equals(day))
                .map(Kept::values)
                .findFirst()
                .orElseGet(() -> proposed(cell, type, day).values());
    }

    /** @throws BadPolicy naming place and cure */
    private Merged proposed(Cell cell, PolicyType<?> type, LocalDate day) {
        List<Layer> layers = folder.on(cell.division(), type.name(), day);
        if (layers.isEmpty()) {
            throw new BadPolicy("there is no file of " + type.name() + " for " + day + "; write "
                    + PolicyFolder.own(cell.division(), type.name(), day));
        }
        Merged merged = Merged.of(layers);
        merged.check(type);
        return merged;
    }

    /**
     * What changes from one day's version to another's, and what it touches. A day is that of an adopted version, or any
     * other: then what the files say counts.
     *
     * @throws BadPolicy naming place and cure
     */
    public Difference difference(Cell cell, PolicyType<?> type, LocalDate before, LocalDate after) {
        return difference(cell, type, values(cell, type, before), values(cell, type, after));
    }

    /** The same, from what counts on {@code day} to what the files say of it. */
    public Difference preview(Cell cell, PolicyType<?> type, LocalDate day) {
        PolicyValues now =
                PolicyTable.on(cell, type.name(), day).map(Kept::values).orElse(new PolicyValues(Map.of()));
        return difference(cell, type, now, proposed(cell, type, day).values());
    }

    private Difference difference(Cell cell, PolicyType<?> type, PolicyValues before, PolicyValues after) {
        Set<Affected> affected = new TreeSet<>();
        kinds.impacts(cell, type.name()).forEach(impact -> affected.addAll(impact.affected(cell, before, after)));
        return new Difference(Difference.between(before, after), List.copyOf(affected));
    }

    /** Files of versions that count or counted, and say something else now; places, ordered. */
    public List<String> changedFiles(Cell cell, PolicyName name) {
        LocalDate today = LocalDate.now(cell.clock());
        Set<String> changed = new TreeSet<>();
        kept(cell, name).stream()
                .filter(kept -> !kept.replaced() && !kept.version().from().isAfter(today))
                .forEach(kept -> kept.layers().forEach((place, digest) -> folder.at(place)
                        .filter(now -> !now.digest().equals(digest))
                        .ifPresent(now -> changed.add(place))));
        return List.copyOf(changed);
    }

    /** Makes what the files say of {@code day} the county's own, from that day on. */
    public synchronized Adoption adopt(Cell cell, PolicyType<?> type, LocalDate day, Who who) {
        try {
            Merged merged = proposed(cell, type, day);
            refuseChanged(cell, type.name(), merged);
            Optional<Kept> before = PolicyTable.on(cell, type.name(), day);
            PolicyVersion version = merged.values().version(day);
            if (before.isPresent() && before.get().version().digest().equals(version.digest())) {
                return new Adoption.Unchanged(before.get().version());
            }
            refuseBackwards(cell, type.name(), day);
            Map<String, String> layers =
                    merged.layers().stream().collect(Collectors.toMap(Layer::place, Layer::digest));
            Kept kept =
                    new Kept(type.name(), version, merged.values(), cell.clock().instant(), who.by(), false, layers);
            PolicyTable.add(
                    cell, kept, new LedgerLine(who.actor(), "policy.adopted", type.name() + "/" + version, who.way()));
            return new Adoption.Adopted(version);
        } catch (BadPolicy e) {
            return new Adoption.Refused(String.valueOf(e.getMessage()));
        }
    }

    private void refuseChanged(Cell cell, PolicyName name, Merged merged) {
        for (String place : changedFiles(cell, name)) {
            if (merged.layers().stream().anyMatch(layer -> layer.place().equals(place))) {
                throw new BadPolicy(place + " was changed after a version made of it had begun to count;"
                        + " put it back as it was (bin/canopy policy-list shows the version), and write a new file"
                        + " with a later day");
            }
        }
    }

    /** What people decided under a version stays decided under it: a first version may reach back, a later one not. */
    private static void refuseBackwards(Cell cell, PolicyName name, LocalDate day) {
        LocalDate today = LocalDate.now(cell.clock());
        Optional<Kept> counts = PolicyTable.on(cell, name, today);
        boolean begun = counts.isPresent()
                && (day.isBefore(today) || counts.get().version().from().equals(day));
        if (begun) {
            throw new BadPolicy("version " + counts.get().version() + " counts already; let the new one begin after "
                    + (day.isBefore(today) ? today.minusDays(1) : today) + ", in a file with that day");
        }
    }
}
