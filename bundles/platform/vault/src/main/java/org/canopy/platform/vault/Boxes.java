package org.canopy.platform.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.SealBroken;

/** The key pairs of a county's modules, to whose public half anybody seals. Older pairs go on opening. */
final class Boxes implements AutoCloseable {
    private final Cell cell;
    private final KeyVault masters;
    private final PublicHalves halves;
    private final Map<String, NavigableMap<Integer, KeyPair>> known = new HashMap<>();

    /** @param halves get what they lack: they are asked while the vault is locked */
    Boxes(Cell cell, KeyVault masters, PublicHalves halves) {
        this.cell = cell;
        this.masters = masters;
        this.halves = halves;
    }

    /** @throws SealBroken if a row was altered, or is of other keys */
    synchronized void load() {
        close();
        for (BoxKeyTable.Row row : cell.read(BoxKeyTable::all)) {
            Secret own = masters.unwrap(row.wrapped(), context(row.module(), row.version(), row.half()));
            known.computeIfAbsent(row.module(), module -> new TreeMap<>())
                    .put(row.version(), new KeyPair(row.version(), row.half(), own));
        }
        known.keySet().forEach(module -> halves.put(newest(module)));
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

    /** It is stored and synced before anybody seals to it. */
    private void renew(String module) {
        int version = known.containsKey(module) ? known.get(module).lastKey() + 1 : 1;
        try (Secret own = Secret.fresh()) {
            byte[] half = X25519.publicOf(own);
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
