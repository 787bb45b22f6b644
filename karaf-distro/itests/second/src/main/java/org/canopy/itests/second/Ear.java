package org.canopy.itests.second;

import org.canopy.api.county.Cell;
import org.canopy.api.events.Event;
import org.canopy.api.events.spi.EventListener;
import org.osgi.service.component.annotations.Component;

/** A listener that leaves its mark in the county in which it heard something. */
@Component(service = EventListener.class)
public final class Ear implements EventListener {
    static final String PINNED = "second.NotePinned";

    @Override
    public String name() {
        return "second.ear";
    }

    /** More than its module was granted: only what the manifest names arrives. */
    @Override
    public boolean hears(String type) {
        return type.equals(PINNED) || type.startsWith("standin.");
    }

    @Override
    public void on(Cell cell, Event event) {
        cell.write(db -> db.execute(
                "insert into second_heard (sequence, note) values (?, ?) on conflict do nothing",
                event.sequence(),
                event.aggregate()));
    }
}
