package org.canopy.platform.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.canopy.api.web.Drawing;
import org.jspecify.annotations.Nullable;

/** One module's endpoint: built at its first request, dropped when its set of resources changes. */
final class Door {
    private final Doors.Owner owner;
    private final Seats seats = new Seats();
    private final List<Object> resources = new ArrayList<>();
    private @Nullable Endpoint endpoint;
    private int version;

    Door(Doors.Owner owner) {
        this.owner = owner;
    }

    Doors.Owner owner() {
        return owner;
    }

    Seats seats() {
        return seats;
    }

    synchronized List<Object> resources() {
        return List.copyOf(resources);
    }

    synchronized void add(Object resource) {
        resources.add(resource);
        close();
    }

    /** @return whether nothing is left */
    synchronized boolean remove(Object resource) {
        resources.remove(resource);
        close();
        return resources.isEmpty();
    }

    /** Empty when the last resource has just gone. */
    synchronized Optional<Endpoint> endpoint(Bus bus, Supplier<Optional<Drawing>> drawing) {
        if (resources.isEmpty()) {
            return Optional.empty();
        }
        if (endpoint == null) {
            String name = owner.name() + "-" + owner.age() + "-" + version++;
            endpoint = new Endpoint(bus, name, owner.origin(), List.copyOf(resources), drawing);
        }
        return Optional.of(endpoint);
    }

    synchronized void close() {
        if (endpoint != null) {
            endpoint.close();
            endpoint = null;
        }
    }
}
