package org.canopy.platform.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.county.ModuleName;
import org.canopy.api.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The counties that stand, made of the files in {@code etc}. {@link #look} is called by one thread at a time. */
public final class Counties implements Cells, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Counties.class);

    /** What one look changed. */
    public record Changes(List<Cell> changed, List<Cell> gone) {}

    private final CountyFolder folder;
    private final Path data;
    private final Installed installed;
    private final Function<CountyPlan, County> opening;
    private final Map<String, CountyFolder.Stamp> seen = new HashMap<>();
    private final Restores restores;
    /** Counties that are to close and to open anew. */
    private final Set<CellName> leaving = ConcurrentHashMap.newKeySet();

    private Set<County> missed = Set.of();
    /** In the order of the counties' names, as are the complaints: what a clerk reads must not change its order. */
    private volatile Map<CellName, County> standing = Map.of();

    private volatile Map<String, String> complaints = Map.of();
    /** Counties that do not stand because their database does not open, and why. */
    private final Map<String, String> unopened = new ConcurrentSkipListMap<>();

    /**
     * @param etc folder of the counties' files
     * @param data folder under which each county gets its own
     * @param opening makes a cell of a plan
     */
    public Counties(Path etc, Path data, Installed installed, Function<CountyPlan, County> opening) {
        this.folder = new CountyFolder(etc);
        this.data = data;
        this.installed = installed;
        this.opening = opening;
        this.restores = new Restores(data);
        restores.tidy(name -> folder.files().containsKey(name.value()));
    }

    Installed installed() {
        return installed;
    }

    Restores restores() {
        return restores;
    }

    /** The next look lets the county go, the one after it opens it anew. */
    void leave(CellName name) {
        leaving.add(name);
    }

    /**
     * Reads what changed since the last look. A county goes when its file is missing in two looks on end: editors save by
     * moving the old file away first. Counties that went are no longer found; close them with {@link #close(Cell)}.
     */
    public Changes look() {
        Map<CellName, County> next = new TreeMap<>(standing);
        Map<String, String> trouble = new TreeMap<>(complaints);
        Map<String, CountyFolder.Stamp> files = folder.files();
        List<Cell> changed = new ArrayList<>();
        List<Cell> gone = new ArrayList<>();
        trouble.keySet().retainAll(files.keySet());
        unopened.keySet().retainAll(files.keySet());
        Set<County> missing = standing.values().stream()
                .filter(county -> !files.containsKey(county.name().value()))
                .collect(Collectors.toSet());
        for (County county : missing) {
            if (missed.contains(county)) {
                next.remove(county.name());
                gone.add(county);
            }
        }
        missed = missing;
        Set<CellName> left = Set.copyOf(leaving);
        leaving.removeAll(left);
        for (CellName name : left) {
            Optional.ofNullable(next.remove(name)).ifPresent(gone::add);
            seen.remove(name.value());
            files.remove(name.value());
        }
        boolean freed = seen.keySet().retainAll(files.keySet());
        files.forEach((name, stamp) -> {
            boolean retry = trouble.containsKey(name) && (freed || !next.containsKey(cellName(name)));
            if (!stamp.equals(seen.put(name, stamp)) || retry) {
                renew(name, stamp.file(), next, trouble).ifPresent(changed::add);
            }
        });
        standing = Collections.unmodifiableMap(next);
        complaints = Collections.unmodifiableMap(trouble);
        return new Changes(changed, gone);
    }

    private static @org.jspecify.annotations.Nullable CellName cellName(String name) {
        try {
            return new CellName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Optional<Cell> renew(String name, Path file, Map<CellName, County> next, Map<String, String> trouble) {
        try {
            CellName cellName = new CellName(name);
            CountyPlan plan = CountyPlan.of(cellName, CountyFile.read(file), data.resolve(name));
            refuseDoubles(plan, next.values());
            County county = next.get(cellName);
            if (county == null) {
                restores.settle(plan);
                county = opening.apply(plan);
                next.put(cellName, county);
            } else {
                county.adopt(plan);
            }
            trouble.remove(name);
            unopened.remove(name);
            return Optional.of(county);
        } catch (RuntimeException | IOException e) {
            unopened.remove(name);
            if (e instanceof StoreUnavailable) {
                unopened.put(name, String.valueOf(e.getMessage()));
            }
            String complaint =
                    e instanceof BadLine ? e.getMessage() : "etc/" + file.getFileName() + ": " + e.getMessage();
            if (!complaint.equals(trouble.put(name, complaint))) {
                LOG.error("{}", complaint);
            }
            return Optional.empty();
        }
    }

    /**
     * Tries a file that is not there yet, as {@link #look} would.
     *
     * @throws BadLine naming file, line and cure
     */
    void check(CellName name, CountyFile file) {
        CountyPlan plan = CountyPlan.of(name, file, data.resolve(name.value()));
        refuseDoubles(plan, standing.values());
        Optional.ofNullable(standing.get(name)).ifPresent(county -> county.check(plan));
    }

    private static void refuseDoubles(CountyPlan plan, Collection<County> others) {
        for (County other : others) {
            if (other.name().equals(plan.name())) {
                continue;
            }
            if (plan.profile().byDefault() && other.plan().profile().byDefault()) {
                throw plan.file()
                        .bad("byDefault", "county " + other.name() + " is the default already; delete one of the two");
            }
            for (String host : plan.hosts()) {
                if (other.plan().hosts().contains(host)) {
                    throw plan.file()
                            .bad(
                                    "hosts",
                                    host + " leads to county " + other.name() + " already; delete one of the two");
                }
            }
        }
    }

    /** Closes a county that {@link #look} reported as gone. */
    public void close(Cell gone) {
        if (gone instanceof County county) {
            county.close();
        }
    }

    @Override
    public List<Cell> all() {
        return List.copyOf(standing.values());
    }

    @Override
    public Optional<Cell> named(CellName name) {
        return Optional.ofNullable(standing.get(name));
    }

    @Override
    public Optional<Cell> ofHost(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return standing.values().stream()
                .filter(county -> county.plan().hosts().contains(wanted))
                .<Cell>map(county -> county)
                .findFirst();
    }

    @Override
    public Optional<Cell> byDefault() {
        return standing.values().stream()
                .filter(county -> county.plan().profile().byDefault())
                .<Cell>map(county -> county)
                .findFirst();
    }

    @Override
    public List<String> complaints() {
        List<String> all = new ArrayList<>(complaints.values());
        for (Cell cell : all()) {
            County county = standing.get(cell.name());
            all.addAll(county == null ? List.of() : county.complaints());
            if (county != null) {
                all.addAll(unknownModules(county.plan()));
            }
        }
        return List.copyOf(all);
    }

    private List<String> unknownModules(CountyPlan plan) {
        return plan.modules().stream()
                .sorted()
                .filter(module -> !installed.modules().contains(module))
                .map((ModuleName module) -> plan.file()
                        .bad("modules", "module " + module + " is not installed; install it or take it out of the line")
                        .getMessage())
                .toList();
    }

    /** Counties whose database cannot be opened or takes no writes now, and why, one line each, without data. */
    public List<String> databaseTrouble() {
        Map<String, CompletableFuture<Optional<String>>> pulses = new TreeMap<>();
        standing.forEach((name, county) -> pulses.put("county " + name, county.pulse()));
        unopened.forEach(
                (name, why) -> pulses.put("county " + name, CompletableFuture.completedFuture(Optional.of(why))));
        return Pulses.troubles(pulses);
    }

    /** Closes all counties. */
    @Override
    public void close() {
        standing.values().forEach(County::close);
        standing = Map.of();
    }
}
