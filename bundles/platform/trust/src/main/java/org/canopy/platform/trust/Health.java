package org.canopy.platform.trust;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.api.health.spi.Readiness;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Whether a module's bundles do what they are there for. May block where the module blocks: ask in a watchdog. */
final class Health {
    private final BundleContext framework;
    private final ServiceComponentRuntime components;

    Health(BundleContext framework, ServiceComponentRuntime components) {
        this.framework = framework;
        this.components = components;
    }

    /**
     * What is not well.
     *
     * @param lasting whether waiting will not cure it
     */
    record Complaint(String words, boolean lasting) {}

    /** Empty when all is well; else the first thing that is not. */
    Optional<Complaint> complaint(String module, List<Bundle> bundles) {
        Optional<String> lasting = failed(bundles).or(() -> refusedAddress(module));
        return lasting.isPresent()
                ? lasting.map(words -> new Complaint(words, true))
                : passing(bundles)
                        .map(words -> new Complaint(words, failed(bundles).isPresent()));
    }

    private Optional<String> passing(List<Bundle> bundles) {
        return Stream.<java.util.function.Supplier<Optional<String>>>of(
                        () -> bundles.stream()
                                .filter(one -> one.getState() != Bundle.ACTIVE)
                                .map(one -> one.getSymbolicName() + " does not run")
                                .findFirst(),
                        () -> unsatisfied(bundles),
                        () -> bundles.stream()
                                .flatMap(one -> services(one).stream())
                                .flatMap(one -> notMade(one).stream())
                                .findFirst())
                .flatMap(question -> question.get().stream())
                .findFirst();
    }

    private Optional<String> unsatisfied(List<Bundle> bundles) {
        return configurations(bundles)
                .filter(one -> one.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE
                        || one.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION)
                .map(one -> one.description.name + " lacks "
                        + Stream.of(one.unsatisfiedReferences)
                                .map(reference -> reference.name)
                                .collect(Collectors.joining(", ")))
                .findFirst();
    }

    private Optional<String> failed(List<Bundle> bundles) {
        return configurations(bundles)
                .filter(one -> one.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(one -> one.description.name + " cannot be made: " + cause(one.failure))
                .findFirst();
    }

    /** The innermost exception's class; its words might hold anything. */
    private static String cause(String trace) {
        String cause = "";
        for (String line : String.valueOf(trace).lines().toList()) {
            if (cause.isEmpty() || line.startsWith("Caused by: ")) {
                cause = line.replaceFirst("^Caused by: ", "").split(":", 2)[0];
            }
        }
        return cause;
    }

    private Stream<ComponentConfigurationDTO> configurations(List<Bundle> bundles) {
        Collection<ComponentDescriptionDTO> all =
                components.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new));
        return all.stream().flatMap(one -> components.getComponentConfigurationDTOs(one).stream());
    }

    private static Set<ServiceReference<?>> services(Bundle bundle) {
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        return registered == null ? Set.of() : Set.of(registered);
    }

    private Optional<String> notMade(ServiceReference<?> reference) {
        Object service = framework.getService(reference);
        try {
            if (service == null) {
                String name = String.valueOf(reference.getProperty("component.name"));
                Optional<String> why =
                        reference.getBundle() == null ? Optional.empty() : failed(List.of(reference.getBundle()));
                return Optional.of(why.orElse(name + " cannot be made; the log says why"));
            }
            return service instanceof Readiness readiness
                    ? readiness.missing().map(what -> readiness.name() + ": " + what)
                    : Optional.empty();
        } finally {
            framework.ungetService(reference);
        }
    }

    /** What the front refused: two modules on one path. */
    private Optional<String> refusedAddress(String module) {
        try {
            return framework.getServiceReferences(Readiness.class, "(canopy.says=addresses)").stream()
                    .flatMap(one -> Optional.ofNullable(framework.getService(one)).stream())
                    .flatMap(one -> one.complaints().stream())
                    .filter(one -> one.startsWith(module + " may not have ") && !one.endsWith(" belongs to " + module))
                    .findFirst();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
