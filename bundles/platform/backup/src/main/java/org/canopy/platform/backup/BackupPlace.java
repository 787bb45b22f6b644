package org.canopy.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.county.CellName;

/** A folder in which backups lie, and what of each county lies there. */
record BackupPlace(Path folder) {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);
    private static final long SPARE = 32L << 20;

    /** @throws CopyRefused unless it is a folder, apart from data and keys, that not everybody may look into */
    static BackupPlace of(Path folder, Path data, Path keys) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CopyRefused("there is no folder " + folder + "; is the disk or the share connected?");
        }
        Path real = folder.toRealPath();
        for (Path forbidden : new Path[] {data, keys}) {
            if (Files.exists(forbidden) && real.startsWith(forbidden.toRealPath())) {
                throw new CopyRefused(folder + " lies in " + forbidden
                        + ": what takes that away takes the backup too; choose a folder on another disk or machine");
            }
        }
        if (Files.getPosixFilePermissions(real).stream().anyMatch(OTHERS::contains)) {
            throw new CopyRefused(folder + " is open to everybody on this machine: chmod o-rwx " + folder
                    + " (a stick with FAT: mount it with umask=077)");
        }
        return new BackupPlace(real);
    }

    /** @throws CopyRefused if as many bytes are not free */
    void wantRoom(long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes + SPARE) {
            throw new CopyRefused("there is no room in " + folder + ": " + ((bytes + SPARE) >> 20) + " MiB are wanted, "
                    + (free >> 20) + " MiB are free; delete the oldest backups");
        }
    }

    /** Whole backups, oldest first. */
    List<BackupName> backups(CellName county) throws IOException {
        return names(county, BackupName::of);
    }

    /** Files of record keys, oldest first. */
    List<BackupName> keys(CellName county) throws IOException {
        return names(county, BackupName::ofKeys);
    }

    private List<BackupName> names(CellName county, Function<String, Optional<BackupName>> form) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .flatMap(name -> form.apply(name).stream())
                    .filter(name -> name.county().equals(county))
                    .sorted(BackupName.OLDEST_FIRST)
                    .toList();
        }
    }

    /** Takes away what never became whole. */
    void tidy(CellName county) throws IOException {
        for (BackupName one : names(county, BackupName::ofUnfinished)) {
            Synced.delete(one.unfinished(folder));
        }
    }

    /**
     * Deletes record keys that are older, and says how many files there were. The newest stays: without it the last backup of a
     * county that has stopped making any could not be read at all. A restore does not take it unasked.
     */
    int forgetKeys(CellName county, LocalDateTime before) throws IOException {
        List<BackupName> all = keys(county);
        List<BackupName> old = all.subList(0, Math.max(0, all.size() - 1)).stream()
                .filter(one -> one.taken().isBefore(before))
                .toList();
        for (BackupName one : old) {
            Files.deleteIfExists(one.keys(folder));
        }
        return old.size();
    }

    /** Deletes all but the newest. */
    void forgetBackups(CellName county, int keep) throws IOException {
        List<BackupName> all = backups(county);
        for (BackupName one : all.subList(0, Math.max(0, all.size() - keep))) {
            // first it is no backup any more: a half-deleted one must not be taken for one
            Path gone = one.unfinished(folder);
            Synced.move(one.folder(folder), gone);
            Synced.delete(gone);
        }
    }
}
