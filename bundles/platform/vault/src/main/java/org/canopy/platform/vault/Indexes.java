package org.canopy.platform.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.IndexTags;
import org.canopy.api.vault.IndexedField;
import org.canopy.api.vault.SealBroken;

/**
 * Blind indexes: a key per field, apart from the keys that seal, so that either rotates alone. While a field is indexed anew
 * two keys live side by side, and a search looks for the tags of both.
 */
final class Indexes implements AutoCloseable {
    private static final int LIVE = 2;

    private final Cell cell;
    private final KeyVault masters;
    private final Map<FieldName, List<IndexKey>> known = new HashMap<>();

    Indexes(Cell cell, KeyVault masters) {
        this.cell = cell;
        this.masters = masters;
    }

    /** @throws SealBroken if a row was altered, or is of other keys */
    synchronized void load() {
        close();
        for (IndexKeyTable.Row row : cell.read(IndexKeyTable::all)) {
            Secret key = masters.unwrap(row.wrapped(), context(row.name(), row.version(), row.bits(), row.suite()));
            known.computeIfAbsent(row.name(), name -> new ArrayList<>())
                    .add(new IndexKey(row.version(), row.bits(), row.suite(), key));
        }
    }

    /** Makes the field's key where it has none, and the next one where so many more rows are expected that it is too short. */
    synchronized IndexTags tags(IndexedField field, String value) {
        FieldName name = FieldName.of(field);
        int bits = IndexPlan.bits(field.expected());
        if (live(name).isEmpty() || live(name).size() < LIVE && newest(name).bits() < bits) {
            renew(name, bits);
        }
        List<Long> sought =
                live(name).stream().map(key -> key.tag(field.form(), value)).toList();
        return new IndexTags(sought.get(sought.size() - 1), sought);
    }

    private List<IndexKey> live(FieldName name) {
        return known.getOrDefault(name, List.of());
    }

    private IndexKey newest(FieldName name) {
        return live(name).get(live(name).size() - 1);
    }

    /** The next key of each field that is not being indexed anew already. */
    synchronized void renewAll() {
        for (FieldName name : List.copyOf(known.keySet())) {
            if (live(name).size() < LIVE) {
                renew(name, newest(name).bits());
            }
        }
    }

    /** It is stored and synced before it makes a tag. */
    private void renew(FieldName name, int bits) {
        int version = live(name).isEmpty() ? 1 : newest(name).version() + 1;
        Suite suite = cell.settings(VaultSettings.class).suite();
        try (Secret fresh = Secret.fresh()) {
            byte[] wrapped = masters.wrap(fresh, context(name, version, bits, suite));
            IndexKeyTable.Row row = new IndexKeyTable.Row(
                    name, version, bits, suite, wrapped, cell.clock().millis());
            cell.write(db -> {
                IndexKeyTable.insert(db, row);
                return true;
            });
        }
        load();
    }

    synchronized void retire(IndexedField field) {
        FieldName name = FieldName.of(field);
        if (live(name).size() == LIVE) {
            int version = newest(name).version();
            cell.write(db -> {
                IndexKeyTable.deleteBefore(db, name, version);
                return true;
            });
            load();
        }
    }

    private byte[] context(FieldName name, int version, int bits, Suite suite) {
        return new Context("canopy index key 1")
                .with(masters.county())
                .with(name.module())
                .with(name.field())
                .with(version)
                .with(bits)
                .with(suite.id())
                .bytes();
    }

    @Override
    public synchronized void close() {
        known.values().forEach(keys -> keys.forEach(IndexKey::close));
        known.clear();
    }
}
