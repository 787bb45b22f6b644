package org.canopy.platform.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cells;
import org.canopy.api.health.spi.Readiness;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code canopy:doctor}: what is wrong inside the running Canopy. */
@Component
public final class DoctorCommand implements Command {
    private final BundleContext bundles;

    @Activate
    public DoctorCommand(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "Says what is wrong, and how to cure it.";
    }

    @Override
    public String usage() {
        return "[--json]";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(Invocation call) {
        if (!call.arguments().isEmpty()) {
            return misused(call);
        }
        List<String> complaints = new ArrayList<>();
        Arrays.stream(bundles.getBundles())
                .filter(DoctorCommand::standsStill)
                .forEach(bundle -> complaints.add("bundle " + bundle.getSymbolicName() + " does not run"));
        everyService(Readiness.class).forEach(part -> {
            part.missing().ifPresent(what -> complaints.add(part.name() + ": " + what));
            part.complaints().forEach(what -> complaints.add(part.name() + ": " + what));
        });
        everyService(Cells.class).forEach(cells -> complaints.addAll(cells.complaints()));
        if (call.json()) {
            call.out().println(Json.texts(complaints));
        } else if (complaints.isEmpty()) {
            call.out().println("Nothing is wrong.");
        } else {
            complaints.forEach(complaint -> call.out().println("Wrong: " + complaint));
        }
        return complaints.isEmpty() ? OK : FAILED;
    }

    private static boolean standsStill(Bundle bundle) {
        boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
        return !fragment && (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0;
    }

    private <T> List<T> everyService(Class<T> type) {
        try {
            return bundles.getServiceReferences(type, null).stream()
                    .flatMap(reference -> service(reference).stream())
                    .toList();
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> Optional<T> service(ServiceReference<T> reference) {
        return Optional.ofNullable(bundles.getService(reference));
    }
}
