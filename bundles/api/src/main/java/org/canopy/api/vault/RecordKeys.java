package org.canopy.api.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.command.Prompt;
import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The wrapped keys of a county's records on their way out of its database and back: a backup has them in a file of their own,
 * which lives for some weeks, so that an erased record dies in every older backup. A platform service.
 */
@ProviderType
public interface RecordKeys {
    /** The table that no copy of a county's data may hold. */
    String table();

    /**
     * Writes all record keys as they stand at one moment, wrapped, into a new file, synced; the vault may be locked.
     *
     * @return how many
     */
    long write(Cell cell, Path file) throws IOException;

    /**
     * What became of a file of keys.
     *
     * @param keys that were put in
     * @param erased that were left out: their records have been erased since
     * @param retired that were put in and will not open: their module's key was destroyed since the file was written
     */
    record Brought(long keys, long erased, long retired) {}

    /**
     * Puts keys into a copy that has none.
     *
     * @param standing the county as it stands, which knows what was erased since; empty on an empty machine
     * @throws IOException if the file is not whole, or another county's; nothing was put in
     */
    Brought read(Cell copy, Path file, Optional<Cell> standing) throws IOException;

    /**
     * What opened.
     *
     * @param sound record keys that opened
     * @param broken record keys that did not
     * @param texts whether the sample opened, by module
     */
    record Trial(long sound, long broken, Map<String, Boolean> texts) {}

    /**
     * Opens a copy with the county's keys, tries each record key and each sample, and forgets the keys. Whoever calls is asked
     * for the passphrase, or for papers; nobody is where nothing was ever sealed.
     *
     * @throws KeysMissing with the reason
     */
    Trial trial(Cell copy, Prompt prompt, boolean papers, List<Kept> samples);

    /** Where the county's keys lie: what a backup does not hold. */
    String place(Cell cell);
}
