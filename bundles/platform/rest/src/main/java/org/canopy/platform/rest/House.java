package org.canopy.platform.rest;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.canopy.api.county.Cells;
import org.canopy.api.county.ModuleName;
import org.canopy.api.health.spi.Readiness;
import org.canopy.api.identity.Persons;
import org.canopy.api.module.spi.ModuleCheck;
import org.canopy.api.packages.spi.Witness;
import org.canopy.api.web.Assets;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.ProgramInterface;
import org.canopy.api.web.Resource;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.ServiceTracker;

/** Puts the door together inside the container: the one servlet, the modules' resources and files as they come and go. */
@Component(service = {})
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.canopy.api.web.ProgramInterface\"",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.canopy.api.web.Assets\"",
        effective = "active")
public final class House {
    private final Doors doors = new Doors();
    private final AssetStore assets = new AssetStore();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<ServiceReference<?>, Readiness> checks = new ConcurrentHashMap<>();
    private final ServiceTracker<Drawing, Drawing> drawing;
    private final ServiceTracker<Persons, Persons> persons;
    private final ServiceTracker<Witness, Witness> witnesses;
    private final Cells cells;
    private final LateServices<Resource> resources;
    private final Coming coming;

    @Activate
    public House(BundleContext context, @Reference Cells cells, @Reference WireSettings settings) {
        this.cells = cells;
        this.drawing = new ServiceTracker<>(context, Drawing.class, null);
        drawing.open();
        this.persons = new ServiceTracker<>(context, Persons.class, null);
        persons.open();
        ProblemAnswer problems = new ProblemAnswer(this::shell);
        CellFilter filter = new CellFilter(
                cells, settings::wire, settings::limit, () -> Optional.ofNullable(persons.getService()), problems);
        resources = new LateServices<>(
                context,
                Resource.class,
                (ref, resource) -> doors.add(owner(ref.getBundle()), resource),
                (ref, resource) -> doors.remove(owner(ref.getBundle()), resource));
        coming = new Coming(context, resources);
        LateServices<Readiness> readiness =
                new LateServices<>(context, Readiness.class, checks::put, (ref, check) -> checks.remove(ref));
        BundleTracker<ModuleName> files = files(context);
        files.open();
        resources.open();
        readiness.open();
        open.add(resources::close);
        open.add(readiness::close);
        open.add(files::close);
        registrations.add(context.registerService(Assets.class, assets, null));
        registrations.add(context.registerService(ProgramInterface.class, new Offer(doors), null));
        registrations.add(context.registerService(Readiness.class, new Addresses(doors), Addresses.properties()));
        witnesses = new ServiceTracker<>(context, Witness.class, null);
        witnesses.open();
        Front front = new Front(doors, this::shell, filter, coming::mayAnswer, this::witness);
        registrations.add(context.registerService(ModuleCheck.class, doors::faults, null));
        Gate gate = new Gate(filter, new AssetFiles(assets), new HealthCheck(this::missing), front);
        registrations.add(context.registerService(Servlet.class, gate, everywhere()));
    }

    private Optional<Drawing> shell() {
        return Optional.ofNullable(drawing.getService());
    }

    private Optional<Witness> witness() {
        return Optional.ofNullable(witnesses.getService());
    }

    private List<String> missing() {
        List<String> lines = new ArrayList<>();
        if (cells.all().isEmpty()) {
            // What is wrong with one county's file is no reason to take the others away: then doctor says it.
            lines.add("no county stands");
            lines.addAll(cells.complaints());
        }
        if (shell().isEmpty()) {
            lines.add("the shell is not there yet");
        }
        lines.addAll(resources.late());
        coming.starting().forEach(m -> lines.add("module " + m + " is starting"));
        checks.values().forEach(c -> c.missing().ifPresent(m -> lines.add(c.name() + ": " + m)));
        return lines;
    }

    private static Doors.Owner owner(Bundle bundle) {
        String name = bundle.getSymbolicName();
        String header = bundle.getHeaders("").get(ModuleName.HEADER);
        boolean platform = header == null && name.startsWith("org.canopy.platform.");
        ModuleName module = new ModuleName(header != null ? header : name.substring(name.lastIndexOf('.') + 1));
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        boolean guest = bundle.getLocation().startsWith("canopy:");
        return new Doors.Owner(
                bundle.getBundleId(), module.value(), new Drawing.Origin(module, loader), platform, guest);
    }

    private BundleTracker<ModuleName> files(BundleContext context) {
        return new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, null) {
            @Override
            public ModuleName addingBundle(Bundle bundle, BundleEvent event) {
                boolean ours = bundle.getHeaders("").get(ModuleName.HEADER) != null
                        || String.valueOf(bundle.getSymbolicName()).startsWith("org.canopy.platform.");
                if (!ours || bundle.getEntry("assets/") == null) {
                    return null;
                }
                ModuleName module = owner(bundle).origin().module();
                assets.put(module, read(bundle));
                return module;
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event, ModuleName module) {
                assets.remove(module);
            }
        };
    }

    private static Map<String, byte[]> read(Bundle bundle) {
        Map<String, byte[]> files = new HashMap<>();
        for (URL url : Collections.list(bundle.findEntries("assets", "*", true))) {
            if (!url.getPath().endsWith("/")) {
                try (var in = url.openStream()) {
                    files.put(url.getPath().substring("/assets/".length()), in.readAllBytes());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private static Dictionary<String, Object> everywhere() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.pattern", "/*");
        properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
        properties.put("osgi.http.whiteboard.servlet.name", "canopy");
        return properties;
    }

    @Deactivate
    void close() throws Exception {
        registrations.forEach(ServiceRegistration::unregister);
        for (AutoCloseable one : open) {
            one.close();
        }
        drawing.close();
        persons.close();
        witnesses.close();
    }
}
