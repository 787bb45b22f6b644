package org.canopy.platform.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.RecordErased;
import org.canopy.api.vault.SealBroken;

/** The keys of a county's records. What it hands out is a copy that the caller wipes. */
final class Deks implements AutoCloseable {
    private static final int TRIES = 5;

    private final Cell cell;
    private final Keks keks;
    private final DekCache cache = new DekCache();

    Deks(Cell cell, Keks keks) {
        this.cell = cell;
        this.keks = keks;
    }

    /** @throws SealBroken if the record has no key: never sealed here, or erased */
    Dek find(Place place) {
        return lookUp(place).orElseThrow(SealBroken::new);
    }

    /**
     * The record's key; made, stored and synced if it has none. Who is slower takes the key of who was faster.
     *
     * @throws RecordErased if it was erased
     */
    Dek obtain(Place place) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Dek> found = lookUp(place);
            if (found.isPresent()) {
                return found.get();
            }
            make(place);
        }
        throw new IllegalStateException("the module's key changes faster than a record's key can be stored");
    }

    private Optional<Dek> lookUp(Place place) {
        long now = cell.clock().millis();
        Optional<Dek> cached = cache.find(place.record(), now);
        if (cached.isPresent()) {
            return cached;
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<DekTable.Row> row = cell.read(db -> DekTable.find(db, place.record()));
            if (row.isEmpty()) {
                return Optional.empty();
            }
            Optional<Dek> dek = unwrap(place, row.get(), now);
            if (dek.isPresent()) {
                return dek;
            }
        }
        throw new SealBroken();
    }

    /** Empty where the row was brought under another key, and the old one destroyed, since somebody looked. */
    private Optional<Dek> unwrap(Place place, DekTable.Row row, long now) {
        return keks.version(place.label().module().value(), row.kekVersion()).map(kek -> {
            try (Kek under = kek) {
                Dek dek = new Dek(
                        under.unwrap(row.wrapped(), place.keyContext(under.version())), under.version(), under.suite());
                cache.keep(place.record(), dek, now);
                return dek;
            }
        });
    }

    /** The keys of many records after one look into the table; a record without a key that opens is left out. */
    Map<RecordId, Dek> findAll(List<Place> places) {
        long now = cell.clock().millis();
        Map<RecordId, Dek> found = new HashMap<>();
        Map<RecordId, Place> sought = new HashMap<>();
        for (Place place : places) {
            cache.find(place.record(), now)
                    .ifPresentOrElse(
                            dek -> Optional.ofNullable(found.put(place.record(), dek))
                                    .ifPresent(Dek::close),
                            () -> sought.put(place.record(), place));
        }
        if (!sought.isEmpty()) {
            cell.read(db -> DekTable.findAll(db, sought.keySet())).forEach(row -> {
                Place place = sought.get(row.record());
                try {
                    found.put(row.record(), unwrap(place, row, now).orElseGet(() -> find(place)));
                } catch (SealBroken e) {
                    // its text is broken too, and the others are not
                }
            });
        }
        return found;
    }

    /** Only under the module's active key, asked in the same transaction: an old one may be destroyed a moment later. */
    private void make(Place place) {
        String module = place.label().module().value();
        try (Kek kek = keks.active(module);
                Secret fresh = Secret.fresh()) {
            byte[] wrapped = kek.wrap(fresh, place.keyContext(kek.version()));
            DekTable.Row row = new DekTable.Row(place.record(), module, kek.version(), wrapped);
            long now = cell.clock().millis();
            boolean good = cell.write(db -> {
                if (ErasureTable.holds(db, place.record())) {
                    throw new RecordErased();
                }
                boolean active = KekTable.state(db, module, kek.version())
                        .filter(KekTable.State.ACTIVE::equals)
                        .isPresent();
                if (active) {
                    DekTable.insert(db, row, now);
                }
                return active;
            });
            if (!good) {
                keks.forget(module);
            }
        }
    }

    /** Drops what is known of records that were erased. */
    void forget(Collection<RecordId> records) {
        records.forEach(cache::forget);
    }

    @Override
    public void close() {
        cache.clear();
    }
}
