package org.canopy.platform.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.canopy.api.county.ModuleName;
import org.canopy.api.web.Resource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Modules that are on their way: installed and meant to run, but not there yet. */
final class Coming {
    private final BundleContext bundles;
    private final LateServices<Resource> resources;

    Coming(BundleContext bundles, LateServices<Resource> resources) {
        this.bundles = bundles;
        this.resources = resources;
    }

    /** Whether somebody who is not there yet may answer {@code segment}. */
    boolean mayAnswer(String segment) {
        return !starting().isEmpty()
                || resources.waiting().stream().anyMatch(r -> segmentOf(r).equals(segment));
    }

    /** Names of modules whose bundle is told to run and does not run yet. */
    List<String> starting() {
        return Arrays.stream(bundles.getBundles())
                .filter(b -> b.getState() != Bundle.ACTIVE && b.getState() != Bundle.STOPPING)
                .filter(b -> b.adapt(BundleStartLevel.class) != null
                        && b.adapt(BundleStartLevel.class).isPersistentlyStarted())
                .map(b -> b.getHeaders("").get(ModuleName.HEADER))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Read off the class, which is loaded but not yet initialised: a constructor that blocks does not block us. */
    private static String segmentOf(ServiceReference<Resource> reference) {
        Bundle bundle = reference.getBundle();
        Object component = reference.getProperty("component.name");
        if (bundle == null || component == null) {
            return "";
        }
        try {
            return Doors.segmentOf(bundle.loadClass(component.toString()));
        } catch (ClassNotFoundException | LinkageError | IllegalStateException e) {
            return "";
        }
    }
}
