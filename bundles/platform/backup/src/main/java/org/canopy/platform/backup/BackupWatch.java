package org.canopy.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.health.spi.Readiness;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes each county's daily backup where the county has said when and where, and says what is missing. */
@Component
public final class BackupWatch implements Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(BackupWatch.class);
    private static final long EVERY_MILLIS = 20_000;
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration OLD_DAILY = Duration.ofHours(49);
    private static final Duration OLD_BY_HAND = Duration.ofDays(8);
    private static final Duration DRILL = Duration.ofDays(180);

    private final Cells cells;
    private final Backups backups;
    private final Map<CellName, Instant> failed = new ConcurrentHashMap<>();
    private final Map<CellName, Instant> tidied = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::watch, "canopy-backup");

    @Activate
    public BackupWatch(@Reference Cells cells, @Reference Backups backups) {
        this(cells, backups, true);
    }

    /** @param byItself whether it looks without being told */
    BackupWatch(Cells cells, Backups backups, boolean byItself) {
        this.cells = cells;
        this.backups = backups;
        if (byItself) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                look();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes what is due; what fails is tried again in an hour. */
    void look() {
        for (Cell cell : cells.all()) {
            try {
                BackupSettings settings = cell.settings(BackupSettings.class);
                settings.folder().ifPresent(folder -> forgetKeys(cell, folder));
                if (settings.folder().isPresent() && due(cell, settings)) {
                    backups.make(cell, settings.folder().get(), LedgerLine.SYSTEM);
                    failed.remove(cell.name());
                }
            } catch (CopyRefused | StoreUnavailable e) {
                failed.put(cell.name(), cell.clock().instant());
                LOG.warn("the backup of county {} is due and was not made: {}", cell.name(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("the backup of county {} cannot be looked at", cell.name(), e);
            }
        }
    }

    /** Once an hour. */
    private void forgetKeys(Cell cell, Path folder) {
        Instant now = cell.clock().instant();
        Instant last = tidied.get(cell.name());
        if (last != null && now.isBefore(last.plus(PAUSE)) || !Files.isDirectory(folder)) {
            return;
        }
        try {
            backups.forgetKeys(cell, new BackupPlace(folder));
            tidied.put(cell.name(), now);
        } catch (IOException e) {
            LOG.warn("old record keys of county {} cannot be deleted: {}", cell.name(), e.getMessage());
        }
    }

    private boolean due(Cell cell, BackupSettings settings) {
        if (settings.at().isEmpty()) {
            return false;
        }
        Instant now = cell.clock().instant();
        Instant tried = failed.get(cell.name());
        if (tried != null && now.isBefore(tried.plus(PAUSE))) {
            return false;
        }
        LocalDateTime here = LocalDateTime.ofInstant(now, cell.clock().getZone());
        LocalDateTime today = here.toLocalDate().atTime(settings.at().get().time());
        LocalDateTime wanted = here.isBefore(today) ? today.minusDays(1) : today;
        Optional<DoneTable.Done> last = cell.read(db -> DoneTable.last(db, DoneTable.BACKUP));
        // a county that has just said so begins at the next time of day, not at once
        return last.map(done -> LocalDateTime.ofInstant(done.at(), cell.clock().getZone())
                        .isBefore(wanted))
                .orElse(!here.isBefore(today) && Duration.between(today, here).compareTo(PAUSE) < 0);
    }

    @Override
    public String name() {
        return "backup";
    }

    /** A missing backup is a matter for the operator; the portal runs on. */
    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        List<String> all = new ArrayList<>();
        for (Cell cell : cells.all()) {
            if (!cell.settings(CountyProfile.class).demo()) {
                try {
                    all.addAll(of(cell));
                } catch (StoreUnavailable e) {
                    LOG.debug("the backups of {} are not known while its database is away", cell.name(), e);
                }
            }
        }
        return all;
    }

    private List<String> of(Cell cell) {
        List<String> all = new ArrayList<>();
        CellName county = cell.name();
        BackupSettings settings = cell.settings(BackupSettings.class);
        Instant now = cell.clock().instant();
        Optional<DoneTable.Done> last = cell.read(db -> DoneTable.last(db, DoneTable.BACKUP));
        Duration old = settings.folder().isPresent() && settings.at().isPresent() ? OLD_DAILY : OLD_BY_HAND;
        if (last.isEmpty()) {
            all.add("there is no backup of " + county + ": bin/canopy backup " + county + " FOLDER");
            return all;
        }
        Duration age = Duration.between(last.get().at(), now);
        if (age.compareTo(old) > 0) {
            all.add("the last backup of " + county + " is " + Found.age(age) + " old: bin/canopy backup " + county);
        }
        settings.folder()
                .filter(folder -> none(folder, county))
                .ifPresent(folder ->
                        all.add("there is no backup of it in " + folder + "; is the disk or the share connected?"));
        cell.read(db -> DoneTable.last(db, DoneTable.TROUBLE))
                .ifPresent(done -> all.add("a backup of " + county + " failed: " + done.trouble()));
        Optional<DoneTable.Done> drill = cell.read(db -> DoneTable.last(db, DoneTable.DRILL));
        String again = ": bin/canopy restore-drill " + county + " FOLDER";
        if (drill.isEmpty()) {
            all.add("nobody has tried yet whether a backup of " + county + " can be brought back" + again);
        } else if (Duration.between(drill.get().at(), now).compareTo(DRILL) > 0) {
            all.add("the last drill of a restore of " + county + " is "
                    + Found.age(Duration.between(drill.get().at(), now)) + " ago" + again);
        } else if (!drill.get().trouble().isEmpty()) {
            all.add("the last drill of a restore of " + county + " found something wrong" + again);
        }
        return all;
    }

    private static boolean none(Path folder, CellName county) {
        try {
            return !Files.isDirectory(folder)
                    || new BackupPlace(folder).backups(county).isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    @Deactivate
    void close() throws InterruptedException {
        thread.interrupt();
        thread.join(1_000);
    }
}
