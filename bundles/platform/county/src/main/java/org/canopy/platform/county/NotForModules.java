package org.canopy.platform.county;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.canopy.api.access.Accesses;
import org.canopy.api.access.ReadingGuard;
import org.canopy.api.backup.CountyCopies;
import org.canopy.api.county.CountyFiles;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.module.ModuleData;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleTables;
import org.canopy.api.module.Modules;
import org.canopy.api.packages.ModulePackages;
import org.canopy.api.store.SameWrite;
import org.canopy.api.vault.ErasedRecords;
import org.canopy.api.vault.RecordKeys;
import org.canopy.api.vault.Vaults;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;
import org.osgi.service.component.annotations.Component;

/**
 * Services by which the platform's parts speak with each other and with the operator: a module does not find them. With
 * one of them it could grant itself what it asks for, switch itself on, or open seals by the back door.
 */
@Component
public final class NotForModules implements FindHook, EventListenerHook {
    private static final Set<String> HIDDEN = Set.of(
            Accesses.class.getName(),
            ErasedRecords.class.getName(),
            Colleagues.class.getName(),
            CountyCopies.class.getName(),
            ModuleData.class.getName(),
            ModuleGrants.class.getName(),
            ModulePackages.class.getName(),
            ModuleTables.class.getName(),
            Modules.class.getName(),
            ReadingGuard.class.getName(),
            SameWrite.class.getName(),
            RecordKeys.class.getName(),
            Vaults.class.getName());

    /** Not for modules that were brought; one of the release keeps lines of its own in a county's file. */
    private static final String FILES = CountyFiles.class.getName();

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> hidden(reference, context.getBundle()));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerHook.ListenerInfo>> listeners) {
        listeners.keySet().removeIf(context -> hidden(event.getServiceReference(), context.getBundle()));
    }

    private static boolean hidden(ServiceReference<?> reference, Bundle from) {
        Object names = reference.getProperty(Constants.OBJECTCLASS);
        if (!(names instanceof String[] all)) {
            return false;
        }
        boolean platforms = Arrays.stream(all).anyMatch(HIDDEN::contains);
        boolean files = Arrays.asList(all).contains(FILES);
        return (platforms || files)
                && InstalledBundles.module(from).isPresent()
                && (platforms || InstalledBundles.brought(from));
    }
}
