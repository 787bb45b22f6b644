package org.canopy.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.backup.CountyCopies;
import org.canopy.api.backup.LaidCopy;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.ledger.LedgerChecks;
import org.canopy.api.vault.RecordKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lays backups in and looks at them, for a restore and for its drill. */
@Component(service = Bringing.class)
public final class Bringing {
    private static final long SPARE = 32L << 20;

    private final Cells cells;
    private final CountyCopies copies;
    private final RecordKeys recordKeys;
    private final LedgerChecks ledgers;
    private final Path data;

    @Activate
    public Bringing(
            @Reference Cells cells,
            @Reference CountyCopies copies,
            @Reference RecordKeys recordKeys,
            @Reference LedgerChecks ledgers) {
        this(cells, copies, recordKeys, ledgers, Path.of(System.getProperty("canopy.data", "canopy-data")));
    }

    Bringing(Cells cells, CountyCopies copies, RecordKeys recordKeys, LedgerChecks ledgers, Path data) {
        this.cells = cells;
        this.copies = copies;
        this.recordKeys = recordKeys;
        this.ledgers = ledgers;
        this.data = data;
    }

    /**
     * Checks a backup and lays it in.
     *
     * @param pointed a backup, or the folder in which backups lie
     * @throws CopyRefused if it is none, is damaged, or does not fit; nothing was changed
     */
    Brought bring(CellName county, Path pointed) {
        try {
            Found found = Found.at(county, pointed);
            wantRoom(found.folder());
            LaidCopy copy = copies.lay(county, found.folder());
            try {
                return brought(copy, found);
            } catch (IOException | RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CopyRefused("the backup cannot be read: " + e.getMessage(), e);
        }
    }

    private void wantRoom(Path backup) throws IOException {
        long bytes = SPARE;
        try (Stream<Path> all = Files.walk(backup)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                bytes += 2 * Files.size(one);
            }
        }
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < bytes) {
            throw new CopyRefused("there is no room below CANOPY_DATA: " + (bytes >> 20) + " MiB are wanted, "
                    + (free >> 20) + " MiB are free; make room first");
        }
    }

    private Brought brought(LaidCopy copy, Found found) throws IOException {
        Cell cell = copy.cell();
        Optional<Cell> standing = cells.named(cell.name());
        List<String> said = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        said.add("Backup " + found.name() + ", "
                + Found.age(
                        Duration.between(found.manifest().taken(), cell.clock().instant())) + " old: "
                + copy.rows().size() + " tables, "
                + copy.rows().values().stream().mapToLong(Long::longValue).sum() + " rows.");
        copy.younger()
                .forEach(
                        part -> wrong.add("The tables of " + part + " are younger than Canopy here: install the version"
                                + " of Canopy, or of the module, that made the backup, or a newer one."));
        if (!copy.absent().isEmpty()) {
            said.add("Not installed here: " + String.join(", ", copy.absent()) + ". Their tables wait for them.");
        }
        keys(copy, found, standing, said, wrong);
        ledger(cell, found, standing, said, wrong);
        return new Brought(copy, found, said, wrong);
    }

    private void keys(LaidCopy copy, Found found, Optional<Cell> standing, List<String> said, List<String> wrong)
            throws IOException {
        Cell cell = copy.cell();
        Optional<BackupName> file = found.keys();
        if (file.isEmpty()) {
            if (found.manifest().keys() > 0) {
                wrong.add("There is no file of record keys beside the backup: what is sealed would not open. Bring the"
                        + " newest canopy-" + cell.name() + "-….keys into the same folder.");
            }
            return;
        }
        int days = cell.settings(BackupSettings.class).keyDays().number();
        LocalDateTime now =
                LocalDateTime.ofInstant(cell.clock().instant(), cell.clock().getZone());
        if (file.get().taken().isBefore(now.minusDays(days))) {
            wrong.add("The newest file of record keys is older than " + days
                    + " days: what was erased since then could be read again. Bring a newer canopy-" + cell.name()
                    + "-….keys into the same folder.");
        }
        RecordKeys.Brought keys = read(cell, found.file(file.get()), standing);
        said.add(keys.keys() + " record keys from " + found.file(file.get()).getFileName() + "."
                + (keys.erased() > 0 ? " " + keys.erased() + " records were erased since, and stay so." : ""));
        if (standing.isEmpty()) {
            said.add("Was a record erased after "
                    + file.get().taken().toString().replace('T', ' ') + "? Then erase it again, by its certificate.");
        }
        if (keys.retired() > 0) {
            wrong.add(
                    keys.retired() + " record keys lie under module keys that were destroyed since: these records will"
                            + " not open. Take a newer file of record keys; or take the module's line out of "
                            + recordKeys.place(cell) + "/oldest.properties, on purpose.");
        }
    }

    private RecordKeys.Brought read(Cell copy, Path file, Optional<Cell> standing) {
        try {
            return recordKeys.read(copy, file, standing);
        } catch (IOException e) {
            throw new CopyRefused(
                    "the record keys in " + file.getFileName() + " cannot be taken: " + e.getMessage()
                            + "; move the file away, and the one before it is taken",
                    e);
        }
    }

    private void ledger(Cell cell, Found found, Optional<Cell> standing, List<String> said, List<String> wrong)
            throws IOException {
        LedgerChecks.Check check =
                ledgers.check(cell, found.checkpoint().stream().toList());
        said.add("Ledger: " + check.lines() + " lines, of which " + check.signed() + " are signed"
                + (check.findings().isEmpty() ? "; the chain is whole." : "."));
        check.findings().forEach(finding -> wrong.add("Ledger: " + finding));
        Optional<Long> newest = standing.map(ledgers::lines).or(() -> ledgers.remembered(cell));
        newest.filter(lines -> lines > check.lines())
                .ifPresent(lines -> said.add("At least " + (lines - check.lines())
                        + " lines of the ledger are younger than the backup: what they tell of is not in it."));
    }
}
