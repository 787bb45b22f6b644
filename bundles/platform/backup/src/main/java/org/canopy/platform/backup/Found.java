package org.canopy.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.county.CellName;
import org.canopy.api.vault.ErasureCertificate;

/**
 * A backup that somebody pointed at, checked file by file.
 *
 * @param folder the backup itself
 */
record Found(BackupName name, Path folder, Manifest manifest) {
    /**
     * @param pointed a backup, or the folder in which backups lie: then it is the newest
     * @throws CopyRefused if there is none of this county there, or it is damaged
     */
    static Found at(CellName county, Path pointed) throws IOException {
        if (!Files.isDirectory(pointed)) {
            throw new CopyRefused("there is no folder " + pointed + "; is the disk or the share connected?");
        }
        Path real = pointed.toRealPath();
        Optional<BackupName> itself = BackupName.of(real.getFileName().toString());
        if (itself.isEmpty()
                && BackupName.ofUnfinished(real.getFileName().toString()).isPresent()) {
            throw new CopyRefused(real + " is a backup that never became whole; take another");
        }
        Path place = itself.isPresent() ? real.getParent() : real;
        BackupName name = itself.orElseGet(() -> newest(county, place));
        Manifest manifest = Manifest.checked(name.folder(place));
        if (!name.county().equals(county) || !manifest.county().equals(county)) {
            throw new CopyRefused("this is a backup of county " + manifest.county() + ", not of " + county);
        }
        return new Found(name, name.folder(place), manifest);
    }

    private static BackupName newest(CellName county, Path place) {
        try {
            List<BackupName> all = new BackupPlace(place).backups(county);
            if (all.isEmpty()) {
                throw new CopyRefused("there is no whole backup of county " + county + " in " + place);
            }
            return all.get(all.size() - 1);
        } catch (IOException e) {
            throw new CopyRefused(place + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** The newest file of record keys beside the backup: what was erased since has none in it, what lives has one. */
    Optional<BackupName> keys() throws IOException {
        List<BackupName> all = new BackupPlace(folder.getParent()).keys(name.county());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    Path file(BackupName keys) {
        return keys.keys(folder.getParent());
    }

    Optional<String> checkpoint() throws IOException {
        Path file = folder.resolve(Backups.CHECKPOINT);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** What was known to be erased when it was made. */
    List<ErasureCertificate> erased() {
        Path file = folder.resolve(Backups.ERASED);
        try {
            return Files.exists(file)
                    ? Stream.of(Files.readString(file).split("(?m)(?=^canopy erasure )"))
                            .map(ErasureCertificate::new)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new CopyRefused(file + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** In words: 3 days, 5 hours. */
    static String age(Duration age) {
        return age.toDays() > 0
                ? age.toDays() + " days"
                : age.toHours() > 0 ? age.toHours() + " hours" : Math.max(0, age.toMinutes()) + " minutes";
    }
}
