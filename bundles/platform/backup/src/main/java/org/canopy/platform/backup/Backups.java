package org.canopy.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.backup.CountyCopies;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.ledger.LedgerChecks;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.ErasedRecords;
import org.canopy.api.vault.ErasureCertificate;
import org.canopy.api.vault.RecordKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes backups: written beside, synced, and named in the end, so that a kill leaves a whole one or one that says it is none. */
@Component(service = Backups.class)
public final class Backups {
    static final String CHECKPOINT = "checkpoint.txt";
    /** Certificates of what was erased before, one behind the other. */
    static final String ERASED = "erased.txt";

    private final CountyCopies copies;
    private final RecordKeys recordKeys;
    private final LedgerChecks ledgers;
    private final ErasedRecords erased;
    private final Path data;
    private final Path keys;
    private final Set<CellName> busy = ConcurrentHashMap.newKeySet();

    /**
     * What was made.
     *
     * @param records how many have a key in the file of keys
     * @param forgotten files of keys that were too old and are gone
     */
    record Made(BackupName name, Path place, long records, int forgotten) {}

    @Activate
    public Backups(
            @Reference CountyCopies copies,
            @Reference RecordKeys recordKeys,
            @Reference LedgerChecks ledgers,
            @Reference ErasedRecords erased) {
        this(
                copies,
                recordKeys,
                ledgers,
                erased,
                Path.of(System.getProperty("canopy.data", "canopy-data")),
                Path.of(System.getProperty("canopy.keys", "canopy-keys")));
    }

    Backups(
            CountyCopies copies,
            RecordKeys recordKeys,
            LedgerChecks ledgers,
            ErasedRecords erased,
            Path data,
            Path keys) {
        this.copies = copies;
        this.recordKeys = recordKeys;
        this.ledgers = ledgers;
        this.erased = erased;
        this.data = data;
        this.keys = keys;
    }

    /** Where the county's keys lie, of which no backup holds any. */
    String keysOf(Cell cell) {
        return recordKeys.place(cell);
    }

    /**
     * Makes one; whoever works in the county does not notice.
     *
     * @param actor as the ledger has it
     * @throws CopyRefused if there is none now, with the reason; it is kept for {@code doctor}
     */
    Made make(Cell cell, Path folder, String actor) {
        if (!busy.add(cell.name())) {
            throw new CopyRefused("a backup of " + cell.name() + " is being made; wait for its end");
        }
        try {
            Made made = made(cell, folder);
            cell.write(db -> {
                DoneTable.put(
                        db,
                        DoneTable.BACKUP,
                        new DoneTable.Done(cell.clock().instant(), made.name().toString(), ""));
                DoneTable.forget(db, DoneTable.TROUBLE);
                cell.ledger()
                        .write(
                                db,
                                new LedgerLine(actor, "backup.made", made.name().toString(), ""));
                return true;
            });
            return made;
        } catch (IOException | StoreUnavailable e) {
            throw failed(cell, new CopyRefused("no backup was made: " + e.getMessage(), e));
        } catch (CopyRefused e) {
            throw failed(cell, e);
        } finally {
            busy.remove(cell.name());
        }
    }

    private static CopyRefused failed(Cell cell, CopyRefused why) {
        try {
            cell.write(db -> {
                DoneTable.put(
                        db,
                        DoneTable.TROUBLE,
                        new DoneTable.Done(cell.clock().instant(), "", String.valueOf(why.getMessage())));
                return true;
            });
        } catch (StoreUnavailable e) {
            why.addSuppressed(e);
        }
        return why;
    }

    private Made made(Cell cell, Path folder) throws IOException {
        BackupPlace place = BackupPlace.of(folder, data, keys);
        place.tidy(cell.name());
        // the copy, and the record keys, which are in it for a moment
        place.wantRoom(2 * copies.bytes(cell));
        Instant now = cell.clock().instant();
        LocalDateTime local =
                LocalDateTime.ofInstant(now, cell.clock().getZone()).truncatedTo(ChronoUnit.SECONDS);
        BackupName name = new BackupName(cell.name(), local);
        if (Files.exists(name.folder(place.folder()))) {
            throw new CopyRefused("there is a backup of this second already; try again");
        }
        Path work = name.unfinished(place.folder());
        Synced.folder(work);
        long records;
        try {
            records = fill(cell, work, now);
            Synced.move(work.resolve(Manifest.KEYS), name.keys(place.folder()));
            Synced.move(work, name.folder(place.folder()));
        } catch (IOException | RuntimeException e) {
            Synced.delete(work);
            throw e;
        }
        BackupSettings settings = cell.settings(BackupSettings.class);
        int forgotten =
                place.forgetKeys(cell.name(), local.minusDays(settings.keyDays().number()));
        if (settings.keep().isPresent()) {
            place.forgetBackups(cell.name(), Math.max(1, settings.keep().getAsInt()));
        }
        return new Made(name, place.folder(), records, forgotten);
    }

    /** Also between backups: erasing is complete when the old keys are gone. */
    int forgetKeys(Cell cell, BackupPlace place) throws IOException {
        LocalDateTime now =
                LocalDateTime.ofInstant(cell.clock().instant(), cell.clock().getZone());
        int days = cell.settings(BackupSettings.class).keyDays().number();
        return place.forgetKeys(cell.name(), now.minusDays(days));
    }

    /** The checkpoint first, so that the copy holds its lines; the record keys last, so that the copy's records have theirs. */
    private long fill(Cell cell, Path work, Instant now) throws IOException {
        Optional<String> checkpoint = ledgers.checkpoint(cell);
        long lines = ledgers.lines(cell);
        copies.copy(cell, work, recordKeys.table());
        if (checkpoint.isPresent()) {
            Synced.write(work.resolve(CHECKPOINT), checkpoint.get());
        }
        List<ErasureCertificate> certificates = erased.certificates(cell);
        if (!certificates.isEmpty()) {
            Synced.write(
                    work.resolve(ERASED),
                    certificates.stream().map(ErasureCertificate::text).collect(Collectors.joining()));
        }
        long records = recordKeys.write(cell, work.resolve(Manifest.KEYS));
        Synced.write(
                work.resolve(Manifest.FILE),
                Manifest.of(cell.name(), now, lines, records, work).text());
        Synced.tree(work);
        return records;
    }
}
