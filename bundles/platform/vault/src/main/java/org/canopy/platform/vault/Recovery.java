package org.canopy.platform.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The second way to a county's keys: {@code recovery.bcfks}, which opens to enough holders of a paper. It counts only after
 * they have opened it once, the drill; until then it is called {@code recovery.untried}, and what was there before goes on
 * counting.
 */
record Recovery(KeyFolder keys) {
    static final String FILE = "recovery.bcfks";
    static final String UNTRIED = "recovery.untried";

    private Path file() {
        return keys.folder().resolve(FILE);
    }

    private Path untried() {
        return keys.folder().resolve(UNTRIED);
    }

    boolean stands() {
        return Files.exists(file());
    }

    boolean waitsForDrill() {
        return Files.exists(untried());
    }

    /** A county whose first papers were never tried: nothing may be sealed there yet. */
    boolean missing() {
        return waitsForDrill() && !stands();
    }

    /** Makes new papers for these keys. */
    List<Share> share(MasterKeys master, Sharing sharing) {
        RecoveryKey.Fresh fresh = RecoveryKey.fresh(sharing);
        try (RecoveryKey key = fresh.key()) {
            char[] passphrase = key.passphrase();
            try {
                keys.write(UNTRIED, new KeyFile().write(master, passphrase));
            } finally {
                Passphrase.wipe(passphrase);
            }
        }
        return fresh.shares();
    }

    /**
     * Opens with papers: those that wait for their drill, else those that count.
     *
     * @throws KeysRefused if they open neither
     */
    Opened open(List<Share> shares) {
        try (RecoveryKey key = RecoveryKey.of(shares)) {
            Optional<MasterKeys> fresh = tried(untried(), key);
            if (fresh.isPresent()) {
                return new Opened(fresh.get(), true);
            }
            return tried(file(), key)
                    .map(old -> new Opened(old, false))
                    .orElseThrow(
                            () -> new KeysRefused(
                                    "these papers do not open the recovery file in " + keys.folder()
                                            + "; they may be older than it, or it comes from another county: bring it back from your copy"));
        }
    }

    /** @param first whether it was the drill of new papers */
    record Opened(MasterKeys keys, boolean first) {}

    private static Optional<MasterKeys> tried(Path file, RecoveryKey key) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        char[] passphrase = key.passphrase();
        try {
            return Optional.of(new KeyFile().read(SafeFile.read(file), passphrase));
        } catch (IOException e) {
            throw new KeysRefused(file + " cannot be read; look at its owner and the disk");
        } catch (KeysRefused another) {
            return Optional.empty();
        } finally {
            Passphrase.wipe(passphrase);
        }
    }

    /** From now on the new papers count, and the old ones no longer. */
    void count() {
        try {
            Files.move(untried(), file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeysRefused(file() + " cannot be written; look at the folder's owner and the disk");
        }
    }
}
