package org.canopy.platform.switching.web;

import java.util.ArrayList;
import java.util.List;
import org.canopy.api.identity.Guardian;
import org.canopy.api.module.Modules;
import org.canopy.api.web.Links;
import org.canopy.api.web.NavItem;
import org.canopy.api.web.Resource;
import org.canopy.platform.switching.config.Configuration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Opens the page of the switches only while a part of the platform guards it: without a {@link Guardian} there is no such
 * address. A module that registers one is no guard.
 */
@Component(service = {})
public final class ModulesDoor {
    private static final String PLATFORM = "org.canopy.platform.";

    private final ServiceTracker<Guardian, List<ServiceRegistration<?>>> guards;

    @Activate
    public ModulesDoor(
            BundleContext context,
            @Reference Modules modules,
            @Reference Configuration configuration,
            @Reference Links links) {
        guards = new ServiceTracker<>(context, Guardian.class, null) {
            @Override
            public List<ServiceRegistration<?>> addingService(ServiceReference<Guardian> reference) {
                List<ServiceRegistration<?>> open = new ArrayList<>();
                Bundle bundle = reference.getBundle();
                Guardian guardian = context.getService(reference);
                if (guardian != null
                        && bundle != null
                        && String.valueOf(bundle.getSymbolicName()).startsWith(PLATFORM)) {
                    open.add(context.registerService(
                            Resource.class, new ModulesResource(modules, guardian, links), null));
                    open.add(context.registerService(
                            Resource.class, new ConfigurationResource(configuration, guardian), null));
                    open.add(context.registerService(NavItem.class, new ModulesEntry(), null));
                }
                return open;
            }

            @Override
            public void removedService(ServiceReference<Guardian> reference, List<ServiceRegistration<?>> open) {
                open.forEach(ServiceRegistration::unregister);
                context.ungetService(reference);
            }
        };
        guards.open();
    }

    @Deactivate
    void close() {
        guards.close();
    }
}
