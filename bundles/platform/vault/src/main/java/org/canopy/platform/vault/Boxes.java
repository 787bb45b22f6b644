package org.canopy.platform.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.SealBroken;

/** The key pairs of a county's modules, to whose public half anybody seals. Older pairs go on opening until
 * the module says that nothing is left for them. */
final class Boxes implements AutoCloseable {
    /** As long as a page with a form may lie open somewhere. */
    private static final long LATE_MILLIS = 24L * 60 * 60 * 1_000;

    private final Cell cell;
    private final KeyVault masters;
    private final PublicHalves halves;
    private final Floor floor;
    private final Map<String, NavigableMap<Integer, KeyPair>> known = new HashMap<>();

    /** @param halves get what they lack: they are asked while the vault is locked */
    Boxes(Cell cell, KeyVault masters, PublicHalves halves, Floor floor) {
        this.cell = cell;
        this.masters = masters;
        this.halves = halves;
        this.floor = floor;
    }

    /** @throws SealBroken if a row was altered, or is of other keys */
    synchronized void load() {
        close();
        List<BoxKeyTable.Row> rows = cell.read(BoxKeyTable::all);
        for (BoxKeyTable.Row row : rows) {
            if (!row.destroyed() && row.version() >= floor.ofBoxes(row.module())) {
                Secret own = masters.unwrap(row.wrapped(), context(row.module(), row.version(), row.half()));
                known.computeIfAbsent(row.module(), module -> new TreeMap<>())
                        .put(row.version(), new KeyPair(row.version(), row.half(), own));
            }
        }
        known.keySet().forEach(module -> halves.put(newest(module)));
        rows.stream()
                .map(BoxKeyTable.Row::module)
                .filter(module -> !known.containsKey(module))
                .findFirst()
                .ifPresent(this::renew);
    }

    private BoxKey newest(String module) {
        KeyPair pair = known.get(module).lastEntry().getValue();
        return new BoxKey(new ModuleName(module), masters.county(), pair.version(), pair.half());
    }

    /** Makes the module's pair if it has none. */
    synchronized BoxKey key(String module) {
        if (!known.containsKey(module)) {
            renew(module);
        }
        return newest(module);
    }

    synchronized void renewAll() {
        List.copyOf(known.keySet()).forEach(this::renew);
    }

    /** It is stored and synced before anybody seals to it. An old table, all of whose keys are destroyed, begins above them. */
    private void renew(String module) {
        int newest = cell.read(BoxKeyTable::all).stream()
                .filter(row -> row.module().equals(module))
                .mapToInt(BoxKeyTable.Row::version)
                .max()
                .orElse(0);
        int version = Math.max(newest + 1, floor.ofBoxes(module));
        Meeting meeting = Meeting.of(cell.settings(VaultSettings.class).suite());
        try (Secret own = meeting.fresh()) {
            byte[] half = meeting.publicOf(own);
            byte[] wrapped = masters.wrap(own, context(module, version, half));
            BoxKeyTable.Row row = new BoxKeyTable.Row(
                    module, version, half, wrapped, cell.clock().millis());
            cell.write(db -> {
                BoxKeyTable.insert(db, row);
                return true;
            });
        }
        load();
    }

    /** Destroys the private halves that have been replaced for a day: until then somebody may still be sealing to one. */
    synchronized void retire(String module) {
        List<BoxKeyTable.Row> rows = cell.read(BoxKeyTable::all).stream()
                .filter(row -> row.module().equals(module))
                .toList();
        long yesterday = cell.clock().millis() - LATE_MILLIS;
        int oldest = rows.stream()
                .filter(row -> row.created() <= yesterday)
                .mapToInt(BoxKeyTable.Row::version)
                .max()
                .orElse(1);
        if (rows.stream().noneMatch(row -> row.version() < oldest && !row.destroyed())) {
            return;
        }
        LedgerLine line = new LedgerLine(LedgerLine.SYSTEM, "vault.box-keys-destroyed", module + "/" + oldest, "");
        cell.write(db -> {
            BoxKeyTable.destroyBefore(db, module, oldest);
            cell.ledger().write(db, line);
            return true;
        });
        floor.raiseBoxes(module, oldest);
        load();
    }

    /** @throws SealBroken if it was altered, or is for another place or key */
    synchronized byte[] open(Place place, byte[] envelope) {
        int version = Header.ofBox(envelope).kekVersion();
        KeyPair pair = Optional.ofNullable(known.get(place.label().module().value()))
                .map(pairs -> pairs.get(version))
                .orElseThrow(SealBroken::new);
        return Box.open(pair, place, envelope);
    }

    private byte[] context(String module, int version, byte[] half) {
        return new Context("canopy box key 1")
                .with(masters.county())
                .with(module)
                .with(version)
                .with(half)
                .bytes();
    }

    @Override
    public synchronized void close() {
        known.values().forEach(pairs -> pairs.values().forEach(KeyPair::close));
        known.clear();
    }
}
