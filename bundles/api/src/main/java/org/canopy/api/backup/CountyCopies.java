package org.canopy.api.backup;

import java.nio.file.Path;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.osgi.annotation.versioning.ProviderType;

/** Copies a county's data, and lays copies in. A platform service. */
@ProviderType
public interface CountyCopies {
    /** Bytes that the county's data take now, projections left out. */
    long bytes(Cell cell);

    /**
     * Writes the county's data as they stood at one moment, its files and its settings into an empty folder, synced, while
     * everybody goes on working.
     *
     * @param without a table whose rows are left out and leave no trace in the copy
     * @throws org.canopy.api.store.StoreUnavailable naming the reason, without data
     */
    void copy(Cell cell, Path folder, String without);

    /**
     * Lays a copy into a place of its own and opens it there; the county itself, if it stands, notices nothing.
     *
     * @throws CopyRefused if the copy does not fit this installation, or another is laid in for this county right now
     */
    LaidCopy lay(CellName name, Path folder);
}
