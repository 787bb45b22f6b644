package org.canopy.platform.rest;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.attachment.AttachmentUtil;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.canopy.api.county.ModuleName;
import org.canopy.api.packages.spi.Witness;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.Problem;
import org.canopy.api.web.Visit;

/** Leads every request to the module that owns its first path segment, if the county has that module on. */
final class Front {
    private static final Problem OFF = Problem.of(404, "switched-off");

    private final Doors doors;
    private final Supplier<Optional<Drawing>> drawing;
    private final CellFilter answers;
    private final Predicate<String> coming;
    private final Supplier<Optional<Witness>> witness;
    private final Bus bus;

    /** @param coming whether a module that is still starting may answer a first segment */
    Front(
            Doors doors,
            Supplier<Optional<Drawing>> drawing,
            CellFilter answers,
            Predicate<String> coming,
            Supplier<Optional<Witness>> witness) {
        this.doors = doors;
        this.drawing = drawing;
        this.answers = answers;
        this.coming = coming;
        this.witness = witness;
        this.bus = bus();
    }

    private static Bus bus() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader cxf = Bus.class.getClassLoader();
        try {
            thread.setContextClassLoader(cxf);
            RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
            // Looks for its types of files once, through the thread's loader: here they are found.
            AttachmentUtil.getUniqueBoundaryValue();
            return new ExtensionManagerBus(new HashMap<>(), new HashMap<>(), cxf);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    void answer(ServletConfig config, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = (Visit) request.getAttribute(Visit.ATTRIBUTE);
        if (visit == null) {
            answers.refuse(request, response, 404, Optional.empty());
            return;
        }
        if (answered(visit, config, request, response)) {
            return;
        }
        // A module that is being exchanged for its next version is gone for some milliseconds: look once more.
        pause();
        if (!answered(visit, config, request, response)) {
            answers.refuse(request, response, missing(segment(visit)), Optional.of(visit));
        }
    }

    private Problem missing(String segment) {
        if (coming.test(segment)) {
            return Trouble.of(503);
        }
        return doors.knew(segment) ? OFF : Trouble.of(404);
    }

    private boolean answered(
            Visit visit, ServletConfig config, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Door> door = doors.behind(segment(visit));
        if (door.isEmpty()) {
            return false;
        }
        Doors.Owner owner = door.get().owner();
        if (!owner.platform() && !visit.cell().has(owner.origin().module())) {
            answers.refuse(request, response, OFF, Optional.of(visit));
            return true;
        }
        Optional<Endpoint> endpoint = door.get().endpoint(bus, drawing);
        if (endpoint.isEmpty()) {
            return false;
        }
        if (owner.guest()) {
            watched(door.get(), endpoint.get(), visit, config, request, response);
        } else {
            endpoint.get().answer(config, request, response);
        }
        return true;
    }

    private void watched(
            Door door,
            Endpoint endpoint,
            Visit visit,
            ServletConfig config,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ModuleName module = door.owner().origin().module();
        Optional<Seats.Seat> seat = door.seats().take();
        if (seat.isEmpty()) {
            witness.get().ifPresent(one -> one.crowded(module, door.seats().longest()));
            answers.refuse(request, response, Trouble.of(503), Optional.of(visit));
            return;
        }
        try {
            endpoint.answer(config, request, response);
        } finally {
            seat.get().close();
        }
        int status = response.getStatus();
        witness.get().ifPresent(one -> one.answered(module, status));
    }

    private static String segment(Visit visit) {
        int end = visit.path().indexOf('/', 1);
        return end < 0 ? visit.path().substring(1) : visit.path().substring(1, end);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        doors.close();
        bus.shutdown(true);
    }
}
