package org.canopy.platform.vault;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;

/** A few record keys, for a minute: who reads a list does not unwrap each key again. What leaves it is wiped. */
final class DekCache {
    private static final int MOST = 256;
    private static final long MILLIS = 60_000;

    private record Entry(Dek dek, long since) {}

    private final LinkedHashMap<RecordId, Entry> entries = new LinkedHashMap<>();

    synchronized Optional<Dek> find(RecordId record, long now) {
        expire(now);
        return Optional.ofNullable(entries.get(record)).map(entry -> entry.dek().copy());
    }

    synchronized void keep(RecordId record, Dek dek, long now) {
        expire(now);
        forget(record);
        if (entries.size() >= MOST) {
            forget(entries.keySet().iterator().next());
        }
        entries.put(record, new Entry(dek.copy(), now));
    }

    synchronized void forget(RecordId record) {
        Optional.ofNullable(entries.remove(record))
                .ifPresent(entry -> entry.dek().close());
    }

    /** Entries lie in the order of their time; a clock that went back ends them all. */
    private void expire(long now) {
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry oldest = all.next();
            if (now >= oldest.since() && now - oldest.since() < MILLIS) {
                return;
            }
            oldest.dek().close();
            all.remove();
        }
    }

    synchronized void clear() {
        entries.values().forEach(entry -> entry.dek().close());
        entries.clear();
    }
}
