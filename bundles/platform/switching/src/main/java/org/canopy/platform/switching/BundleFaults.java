package org.canopy.platform.switching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.canopy.api.health.spi.Readiness;
import org.canopy.api.module.Fault;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/**
 * Whether a module may be called on: its bundle runs, its components are satisfied, it says itself that it is ready. Never
 * by the state of its feature.
 */
final class BundleFaults {
    private static final long PATIENCE_SECONDS = 2;

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final ExecutorService pool;

    /** @param pool asks modules' own code, which may block */
    BundleFaults(BundleContext context, ServiceComponentRuntime components, ExecutorService pool) {
        this.context = context;
        this.components = components;
        this.pool = pool;
    }

    List<Fault> of(BundleFacts facts) {
        Bundle bundle = facts.bundle();
        if (bundle.getState() != Bundle.ACTIVE) {
            return List.of(new Fault("stopped", bundle.getSymbolicName()));
        }
        List<Fault> faults = new ArrayList<>(components.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(one -> components.getComponentConfigurationDTOs(one).stream())
                .filter(made -> made.state != ComponentConfigurationDTO.SATISFIED
                        && made.state != ComponentConfigurationDTO.ACTIVE)
                .map(made -> new Fault("component", made.description.name))
                .toList());
        facts.services(Readiness.class).flatMap(this::unready).forEach(faults::add);
        return faults;
    }

    private Stream<Fault> unready(ServiceReference<?> reference) {
        try {
            return pool
                    .submit(() -> missing(reference))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .map(words -> new Fault("not-ready", words))
                    .stream();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // it cannot say that it is ready: it is not
        }
        return Stream.of(new Fault("no-answer", String.valueOf(reference.getProperty("component.name"))));
    }

    private Optional<String> missing(ServiceReference<?> reference) {
        Object service = context.getService(reference);
        try {
            return service instanceof Readiness ready ? ready.missing() : Optional.empty();
        } finally {
            context.ungetService(reference);
        }
    }
}
