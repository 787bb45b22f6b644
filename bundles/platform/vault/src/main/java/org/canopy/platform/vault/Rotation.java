package org.canopy.platform.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.SealBroken;

/**
 * Brings record keys under their module's newest key, a batch at a time, and destroys a module key under which nothing lies
 * any more. The rows that are left are the only memory it has: it goes on wherever it was stopped.
 */
final class Rotation {
    private static final int BATCH = 500;

    private final Cell cell;
    private final Keks keks;
    private final Floor floor;
    private final int county;

    Rotation(Cell cell, Keks keks, Floor floor, int county) {
        this.cell = cell;
        this.keks = keks;
        this.floor = floor;
        this.county = county;
    }

    /** Modules that have ever sealed. */
    Set<String> modules() {
        return cell.read(KekTable::all).stream()
                .map(KekTable.Row::module)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a module's newest key is a year old or has wrapped as often as it should. */
    boolean due(String module) {
        try (Kek active = keks.active(module)) {
            return active.due(cell.clock().millis());
        }
    }

    /** @return how many record keys were brought over; 0 when none was left */
    int step(String module) {
        try (Kek newest = keks.active(module)) {
            List<DekTable.Row> old = cell.read(db -> DekTable.under(db, module, newest.version(), BATCH));
            List<DekTable.Row> brought = new ArrayList<>();
            for (DekTable.Row row : old) {
                brought.add(rewrap(row, newest));
            }
            if (!old.isEmpty()) {
                cell.write(db -> {
                    for (int i = 0; i < old.size(); i++) {
                        DekTable.rewrap(db, old.get(i), brought.get(i));
                    }
                    return true;
                });
            }
            return old.size();
        }
    }

    private DekTable.Row rewrap(DekTable.Row row, Kek newest) {
        Kek under = keks.version(row.module(), row.kekVersion())
                .orElseThrow(() -> new IllegalStateException("the key of a module is missing in the table"));
        try (under;
                Secret key = under.unwrap(row.wrapped(), context(row, under.version()))) {
            return new DekTable.Row(
                    row.record(), row.module(), newest.version(), newest.wrap(key, context(row, newest.version())));
        }
    }

    private byte[] context(DekTable.Row row, int version) {
        return Place.keyContext(county, row.module(), row.record(), version);
    }

    /** Destroys the old keys that nothing lies under: counted once now, and once in the transaction that destroys. */
    void retire(String module) {
        List<Integer> old = cell.read(KekTable::all).stream()
                .filter(row -> row.module().equals(module) && row.state() == KekTable.State.OLD)
                .map(KekTable.Row::version)
                .filter(version -> cell.read(db -> DekTable.count(db, module, version)) == 0)
                .toList();
        for (int version : old) {
            boolean gone = cell.write(db -> {
                boolean unused = DekTable.count(db, module, version) == 0;
                if (unused) {
                    KekTable.destroy(db, module, version);
                }
                return unused;
            });
            if (gone) {
                floor.raise(module, version + 1);
            }
        }
        if (!old.isEmpty()) {
            keks.forget(module);
        }
    }

    /** Unwraps each record key once. */
    Census census() {
        long sound = 0;
        long broken = 0;
        RecordId last = new RecordId(new byte[0]);
        while (true) {
            RecordId from = last;
            List<DekTable.Row> rows = cell.read(db -> DekTable.after(db, from, BATCH));
            if (rows.isEmpty()) {
                return new Census(cell.read(DekTable::counts), sound, broken);
            }
            for (DekTable.Row row : rows) {
                if (opens(row)) {
                    sound++;
                } else {
                    broken++;
                }
            }
            last = rows.get(rows.size() - 1).record();
        }
    }

    private boolean opens(DekTable.Row row) {
        try {
            Optional<Kek> kek = keks.version(row.module(), row.kekVersion());
            if (kek.isEmpty()) {
                return false;
            }
            try (Kek under = kek.get()) {
                under.unwrap(row.wrapped(), context(row, under.version())).close();
                return true;
            }
        } catch (SealBroken e) {
            return false;
        }
    }
}
