package org.canopy.platform.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    private final Predicate<String> granted;
    private final Map<String, Progress> progress = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /** @param granted types of events that the lane's module may hear */
    Delivery(Outbox outbox, Clock clock, Predicate<String> granted) {
        this.outbox = outbox;
        this.clock = clock;
        this.granted = granted;
    }

    /** @return whether there may be more */
    boolean deliver(Cell cell, List<EventListener> listeners, Lane lane) {
        boolean more = false;
        for (EventListener listener : listeners) {
            if (!listener.name().startsWith(lane.module() + ".")) {
                refuse(listener, lane);
            } else if (!of(listener).next().isAfter(clock.instant())) {
                more |= bringUpToDate(cell, listener, lane);
            }
        }
        return more;
    }

    /** Under another module's name it would move what that module has heard. */
    private void refuse(EventListener listener, Lane lane) {
        if (refused.add(listener.name())) {
            LOG.error(
                    "listener {} of module {} hears nothing: its name must begin with {}.",
                    listener.name(),
                    lane.module(),
                    lane.module());
        }
    }

    private Progress of(EventListener listener) {
        return progress.computeIfAbsent(listener.name(), name -> new Progress(outbox.introduce(name), 0, Instant.MIN));
    }

    private boolean bringUpToDate(Cell cell, EventListener listener, Lane lane) {
        List<Event> events = outbox.after(of(listener).heard());
        long heard = of(listener).heard();
        try {
            for (Event event : events) {
                if (!lane.mayGoOn(cell)) {
                    break;
                }
                if (granted.test(event.type()) && listener.hears(event.type())) {
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
