package org.canopy.platform.vault;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** The attachments that are being sealed or opened: each has a key of its own, which erasing its record must reach. */
final class Streams {
    /** Whoever lets go of a stream need not say so. */
    private final Set<PieceSeal> running = Collections.newSetFromMap(new WeakHashMap<>());

    synchronized PieceSeal running(PieceSeal stream) {
        running.add(stream);
        return stream;
    }

    synchronized void end(Set<RecordId> records) {
        running.stream().filter(stream -> records.contains(stream.record())).forEach(PieceSeal::close);
    }
}
