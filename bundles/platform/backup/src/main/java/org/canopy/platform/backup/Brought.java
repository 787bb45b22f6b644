package org.canopy.platform.backup;

import java.util.List;
import org.canopy.api.backup.LaidCopy;

/**
 * A backup that is laid in, with its record keys, and what there is to say of it.
 *
 * @param said what it is, a sentence each
 * @param wrong what keeps it from being put in place without a word more, a sentence each with the cure
 */
record Brought(LaidCopy copy, Found found, List<String> said, List<String> wrong) implements AutoCloseable {
    Brought {
        said = List.copyOf(said);
        wrong = List.copyOf(wrong);
    }

    @Override
    public void close() {
        copy.close();
    }
}
