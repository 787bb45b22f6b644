package org.canopy.platform.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.SealBroken;

/** The keys of a county's modules, unwrapped as they are needed. What it hands out is a copy that the caller wipes. */
final class Keks implements AutoCloseable {
    private final Cell cell;
    private final KeyVault masters;
    private final Floor floor;
    private final Map<String, NavigableMap<Integer, Kek>> known = new HashMap<>();

    Keks(Cell cell, KeyVault masters, Floor floor) {
        this.cell = cell;
        this.masters = masters;
        this.floor = floor;
    }

    /**
     * The version that wraps now. The first one is made when the module seals for the first time; a new one also where an
     * old copy of the table was put in place, whose newest version is retired already.
     */
    synchronized Kek active(String module) {
        if (of(module).isEmpty() || of(module).lastKey() < floor.of(module)) {
            renew(module);
        }
        return of(module).lastEntry().getValue().copy();
    }

    /** @throws SealBroken if this version is retired */
    synchronized Optional<Kek> version(String module, int version) {
        if (version < floor.of(module)) {
            throw new SealBroken();
        }
        if (!of(module).containsKey(version)) {
            forget(module);
        }
        return Optional.ofNullable(of(module).get(version)).map(Kek::copy);
    }

    /** Makes the next version and lets it take over; it is stored and synced before it wraps anything. */
    synchronized void renew(String module) {
        int newest = cell.read(KekTable::all).stream()
                .filter(row -> row.module().equals(module))
                .mapToInt(KekTable.Row::version)
                .max()
                .orElse(0);
        int next = Math.max(newest + 1, floor.of(module));
        Suite suite = cell.settings(VaultSettings.class).suite();
        try (Secret fresh = Secret.fresh()) {
            byte[] wrapped = masters.wrap(fresh, context(module, next, suite));
            KekTable.Row row = new KekTable.Row(
                    module,
                    next,
                    KekTable.State.ACTIVE,
                    suite,
                    wrapped,
                    cell.clock().millis());
            cell.write(db -> {
                KekTable.succeed(db, row);
                return true;
            });
        }
        forget(module);
    }

    /** Drops what is known of a module; it is read again when it is needed. */
    synchronized void forget(String module) {
        Optional.ofNullable(known.remove(module))
                .ifPresent(versions -> versions.values().forEach(Kek::close));
    }

    private NavigableMap<Integer, Kek> of(String module) {
        return known.computeIfAbsent(module, this::load);
    }

    private NavigableMap<Integer, Kek> load(String module) {
        NavigableMap<Integer, Kek> versions = new TreeMap<>();
        List<KekTable.Row> rows = cell.read(KekTable::all);
        for (KekTable.Row row : rows) {
            if (row.module().equals(module) && row.state() != KekTable.State.DESTROYED) {
                Secret key = masters.unwrap(row.wrapped(), context(module, row.version(), row.suite()));
                long wraps = cell.read(db -> DekTable.count(db, module, row.version()));
                versions.put(
                        row.version(),
                        new Kek(module, row.version(), row.suite(), key, row.created(), new AtomicLong(wraps)));
            }
        }
        return versions;
    }

    /** INT-1 was there before suites were named; its keys must go on opening. */
    private byte[] context(String module, int version, Suite suite) {
        Context context = new Context("canopy module key 1")
                .with(masters.county())
                .with(module)
                .with(version);
        return suite == Suite.INT_1 ? context.bytes() : context.with(suite.id()).bytes();
    }

    @Override
    public synchronized void close() {
        List.copyOf(known.keySet()).forEach(this::forget);
    }
}
