package org.canopy.platform.vault;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.canopy.api.command.Prompt;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.KeysMissing;
import org.canopy.api.vault.RecordKeys;
import org.canopy.api.vault.SealBroken;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Record keys on their way into backups and back; no vault need be open for that. */
@Component(service = RecordKeys.class)
public final class CountyRecordKeys implements RecordKeys {
    private static final int BATCH = 2_000;
    /** Records that were erased; there from the day on which something can be erased. */
    private static final String TOMBSTONES = "vault_tombstone";

    private static final Field<byte[]> RECORD = field(name("record"), byte[].class);

    private final Surroundings around;

    @Activate
    public CountyRecordKeys() {
        this(Surroundings.ofProcess(System.getenv()));
    }

    CountyRecordKeys(Surroundings around) {
        this.around = around;
    }

    @Override
    public String table() {
        return "vault_dek";
    }

    @Override
    public String place(Cell cell) {
        return around.keys().resolve(cell.name().value()).toString();
    }

    @Override
    public long write(Cell cell, Path file) throws IOException {
        return new RecordKeyFile(file, cell.name()).write(cell);
    }

    @Override
    public Brought read(Cell copy, Path file, Optional<Cell> standing) throws IOException {
        RecordKeyFile keys = new RecordKeyFile(file, copy.name());
        keys.check();
        Set<RecordId> erased = standing.map(CountyRecordKeys::erased).orElse(Set.of());
        Floor floor = new Floor(around.folder(copy.name()));
        List<RecordKeyFile.Dek> batch = new ArrayList<>();
        long[] counts = new long[3];
        keys.read(
                kek -> copy.write(db -> {
                    KekTable.put(db, kek);
                    return kek;
                }),
                dek -> {
                    if (erased.contains(dek.row().record())) {
                        counts[1]++;
                        return;
                    }
                    counts[0]++;
                    counts[2] += dek.row().kekVersion() < floor.of(dek.row().module()) ? 1 : 0;
                    batch.add(dek);
                    if (batch.size() == BATCH) {
                        put(copy, batch);
                    }
                });
        put(copy, batch);
        return new Brought(counts[0], counts[1], counts[2]);
    }

    private static void put(Cell copy, List<RecordKeyFile.Dek> batch) {
        copy.write(db -> {
            batch.forEach(dek -> DekTable.insert(db, dek.row(), dek.created()));
            return true;
        });
        batch.clear();
    }

    private static Set<RecordId> erased(Cell standing) {
        return standing.read(db -> {
            boolean any = db.connectionResult(connection -> {
                try (ResultSet found =
                        connection.getMetaData().getTables(null, connection.getSchema(), TOMBSTONES, null)) {
                    return found.next();
                }
            });
            return any
                    ? Set.copyOf(db.select(RECORD)
                            .from(DSL.table(name(TOMBSTONES)))
                            .fetch(row -> new RecordId(row.get(RECORD))))
                    : Set.of();
        });
    }

    @Override
    public Trial trial(Cell copy, Prompt prompt, boolean papers, List<Kept> samples) {
        if (copy.read(KekTable::all).isEmpty()) {
            return new Trial(0, 0, Map.of());
        }
        try (OpenVault vault = open(copy, prompt, papers)) {
            Census census = vault.rotation().census();
            Map<String, Boolean> texts = new TreeMap<>();
            samples.forEach(one -> texts.put(one.label().module().value(), opens(vault, one)));
            return new Trial(census.sound(), census.broken(), texts);
        } catch (KeysRefused e) {
            throw new KeysMissing(String.valueOf(e.getMessage()));
        }
    }

    private OpenVault open(Cell copy, Prompt prompt, boolean papers) {
        KeyFolder folder = around.folder(copy.name());
        MasterKeys masters;
        if (folder.hasMaster() && papers) {
            masters = folder.recovery().open(Papers.ask(prompt)).keys();
        } else if (folder.hasMaster()) {
            char[] passphrase = prompt.secret("Passphrase of the keys of " + copy.name())
                    .orElseThrow(() -> new KeysRefused("nothing was typed"));
            try {
                masters = folder.open(passphrase);
            } finally {
                Passphrase.wipe(passphrase);
            }
        } else if (folder.hasThrowAway() && copy.settings(CountyProfile.class).demo()) {
            masters = folder.throwAway(0);
        } else {
            throw new KeysRefused("the keys of " + copy.name() + " are not here, and no backup holds them: bring "
                    + folder.folder() + " back from where you keep its copy");
        }
        return new OpenVault(
                copy,
                masters,
                new Floor(folder),
                PublicHalves.unchanged(folder),
                new ErasedFolder(folder, copy.name()));
    }

    private static boolean opens(OpenVault vault, Kept sample) {
        try {
            Arrays.fill(vault.open(sample.label(), sample.sealed()), (byte) 0);
            return true;
        } catch (SealBroken e) {
            return false;
        }
    }
}
