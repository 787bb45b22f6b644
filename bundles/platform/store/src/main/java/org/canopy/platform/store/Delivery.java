package org.canopy.platform.store;

import java.time.Clock;
import java.time.Duration;
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
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration TIDY_EVERY = Duration.ofHours(6);

    /** How far a listener has heard, and since when it fails. */
    private record Progress(long heard, int failures, Instant next) {}

    private final Outbox outbox;
    private final Clock clock;
    private final Map<String, Progress> progress = new HashMap<>();
    private Instant tidied = Instant.MIN;

    Delivery(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void deliver(Cell cell, List<Workers.Offer<EventListener>> offers) {
        Instant now = clock.instant();
        for (Workers.Offer<EventListener> offer : offers) {
            EventListener listener = offer.service();
            if (cell.has(offer.module()) && !of(listener).next().isAfter(now)) {
                bringUpToDate(cell, listener);
            }
        }
        if (tidied.isBefore(now.minus(TIDY_EVERY))) {
            tidied = now;
            outbox.forget(now.minus(KEPT));
        }
    }

    private Progress of(EventListener listener) {
        return progress.computeIfAbsent(listener.name(), name -> new Progress(outbox.heard(name), 0, Instant.MIN));
    }

    private void bringUpToDate(Cell cell, EventListener listener) {
        List<Event> events = outbox.after(of(listener).heard());
        while (!events.isEmpty()) {
            long heard = of(listener).heard();
            try {
                for (Event event : events) {
                    if (listener.hears(event.type())) {
                        listener.on(cell, event);
                    }
                    heard = event.sequence();
                }
                remember(listener, heard, 0, Instant.MIN);
            } catch (RuntimeException | LinkageError e) {
                int failures = of(listener).failures() + 1;
                Instant next = clock.instant().plus(DueWork.delay(failures));
                remember(listener, heard, failures, next);
                LOG.warn("listener {} failed with {}, again at {}", listener.name(), e.getClass(), next);
                return;
            }
            events = outbox.after(heard);
        }
    }

    private void remember(EventListener listener, long heard, int failures, Instant next) {
        if (heard != of(listener).heard()) {
            outbox.remember(listener.name(), heard);
        }
        progress.put(listener.name(), new Progress(heard, failures, next));
    }
}
