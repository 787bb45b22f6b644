package org.canopy.api.backup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/** A copy that is open in a place of its own. Closed without {@link #keep}, nothing of it stays. */
@ProviderType
public interface LaidCopy extends AutoCloseable {
    /** Reads and writes the copy. It has no jobs, no events, and no module is on: nothing in it works by itself. */
    Cell cell();

    /** Rows by table, in the order of their names. */
    Map<String, Long> rows();

    /** Modules and parts whose tables are younger than their code here: it would not know what to do with them. */
    List<String> younger();

    /** Modules that have tables in the copy and are not installed here; the tables wait for them. */
    List<String> absent();

    /** Whether anything stands in the county's place: the county itself, or data of it. */
    boolean replaces();

    /**
     * Puts the copy in the county's place, in one decision; what stood there is moved aside whole. The settings that stand
     * in {@code etc} stay; where there are none, the copy's own begin the county.
     *
     * @return where the data that stood there lie now; empty if there were none
     * @throws CopyRefused if the county does not open afterwards, or its file cannot be written
     */
    Optional<String> keep();

    @Override
    void close();
}
