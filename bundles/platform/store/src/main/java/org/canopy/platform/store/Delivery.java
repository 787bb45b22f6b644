package org.canopy.platform.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canopy.api.county.Cell;
import org.canopy.api.events.Event;
import org.canopy.api.events.spi.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to their listeners in the order of their sequence. A listener that throws is asked again later, and
 * hears nothing newer until then; the others go on.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** How far a listener has heard, and since when it fails. */
    private record Progress(long heard, int failures, Instant next) {}

    private final Outbox outbox;
    private final Clock clock;
    private final Lane lane;
    private final Map<String, Progress> progress = new HashMap<>();

    Delivery(Outbox outbox, Clock clock, Lane lane) {
        this.outbox = outbox;
        this.clock = clock;
        this.lane = lane;
    }

    /** @return whether there may be more */
    boolean deliver(Cell cell, List<EventListener> listeners) {
        boolean more = false;
        for (EventListener listener : listeners) {
            if (!of(listener).next().isAfter(clock.instant())) {
                more |= bringUpToDate(cell, listener);
            }
        }
        return more;
    }

    private Progress of(EventListener listener) {
        return progress.computeIfAbsent(listener.name(), name -> new Progress(outbox.heard(name), 0, Instant.MIN));
    }

    private boolean bringUpToDate(Cell cell, EventListener listener) {
        List<Event> events = outbox.after(of(listener).heard());
        long heard = of(listener).heard();
        try {
            for (Event event : events) {
                if (!lane.mayGoOn(cell)) {
                    break;
                }
                if (listener.hears(event.type())) {
                    lane.watched("listener " + listener.name(), () -> {}, () -> listener.on(cell, event));
                }
                heard = event.sequence();
            }
            remember(listener, heard, 0, Instant.MIN);
            return !events.isEmpty();
        } catch (RuntimeException | Error e) {
            int failures = of(listener).failures() + 1;
            Instant next = clock.instant().plus(Lane.delay(failures));
            remember(listener, heard, failures, next);
            LOG.warn("listener {} failed with {}, again at {}", listener.name(), e.getClass(), next);
            return false;
        }
    }

    private void remember(EventListener listener, long heard, int failures, Instant next) {
        if (heard != of(listener).heard()) {
            outbox.remember(listener.name(), heard);
        }
        progress.put(listener.name(), new Progress(heard, failures, next));
    }
}
