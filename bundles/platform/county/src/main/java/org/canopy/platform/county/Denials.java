package org.canopy.platform.county;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Granted.Denial;
import org.canopy.platform.store.GrantTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What modules wanted and did not get in one county: logged once each, counted, and written into the ledger the first time
 * and then once an hour at most.
 */
final class Denials {
    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    private static final Duration SILENCE = Duration.ofHours(1);
    /** What a module names may be anything: only codes are kept, and not too many. */
    private static final Pattern CODE =
            Pattern.compile("(?:\\[::1]|[A-Za-z][A-Za-z0-9._-]{0,79}|[0-9.]{7,15})(?::[0-9]{1,5})?");

    private static final int MOST = 50;
    private static final String OTHERS = "?";

    private record Key(ModuleName module, Asked.Kind kind, String what) {}

    private record Count(long times, Instant last, Instant written, boolean speak) {}

    private final CellName county;
    private final Clock clock;
    private final Consumer<GrantTable.Row> writing;
    private final Map<Key, Count> counts = new ConcurrentHashMap<>();

    /** @param writing brings a line to the ledger, soon and on another thread: a denial may come inside of a write */
    Denials(CellName county, Clock clock, Consumer<GrantTable.Row> writing) {
        this.county = county;
        this.clock = clock;
        this.writing = writing;
    }

    /** @return what may be said of it: {@code what}, if it is a code */
    String note(ModuleName module, Asked.Kind kind, String what) {
        Key key = key(module, kind, CODE.matcher(what).matches() ? what : OTHERS);
        Instant now = clock.instant();
        Count after = counts.compute(key, (same, before) -> {
            boolean speak = before == null || !now.isBefore(before.written().plus(SILENCE));
            long times = before == null ? 1 : before.times() + 1;
            return new Count(times, now, speak ? now : before.written(), speak);
        });
        if (after.times() == 1) {
            LOG.warn("county {}: module {} was not granted the {} {}", county, module, kind.code(), key.what());
        }
        if (after.speak()) {
            writing.accept(new GrantTable.Row(module.value(), kind.code(), key.what()));
        }
        return key.what();
    }

    private Key key(ModuleName module, Asked.Kind kind, String what) {
        Key key = new Key(module, kind, what);
        return counts.containsKey(key) || counts.size() < MOST ? key : new Key(module, kind, OTHERS);
    }

    List<Denial> of(ModuleName module) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().module().equals(module))
                .map(entry -> new Denial(
                        entry.getKey().kind(),
                        entry.getKey().what(),
                        entry.getValue().times(),
                        entry.getValue().last()))
                .sorted(Comparator.comparing(Denial::last).reversed())
                .toList();
    }

    /** After somebody agreed the past says nothing any more. */
    void forget(ModuleName module) {
        counts.keySet().removeIf(key -> key.module().equals(module));
    }
}
